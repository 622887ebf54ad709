/** Bytes as text, in the character set that they are written in. */
import { isUtf8 } from 'node:buffer';

/** How far into a page its own character set is looked for, in bytes; browsers look as far. */
const LOOKED_AT_BYTES = 1_024;
/** What pages are written in that say nothing and are not UTF-8. */
const OLD_DEFAULT = 'windows-1252';

/**
 * The text. The character set is that of a byte order mark, else of the `contentType` it was sent with, else the one it names itself (`<meta charset>`, `<?xml encoding>`),
 * else UTF-8 where it is valid.
 */
export function decodeText(bytes: Buffer, contentType = ''): string {
  return decoderFor(markOf(bytes) ?? /charset=["']?([\w.:-]+)/i.exec(contentType)?.[1] ?? ownOf(bytes), bytes).decode(
    bytes,
  );
}

function markOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
}

function ownOf(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, LOOKED_AT_BYTES);
  const own =
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  // What could be read as far as here is not written in two bytes a character, whatever it says.
  return own !== undefined && /^utf-?16/i.test(own) ? 'utf-8' : own;
}

function decoderFor(name: string | undefined, bytes: Buffer): TextDecoder {
  try {
    if (name !== undefined) return new TextDecoder(name);
  } catch {
    // An unknown name says nothing, as if there were none.
  }
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : OLD_DEFAULT);
}
