/** Pages of a WARC file (ISO 28500), plain or with each record in gzip. */
import { brotliDecompressSync, constants, gunzipSync, unzipSync } from 'node:zlib';
import { decodeText } from './decode-text.ts';
import type { IncomingArticle } from './incoming-article.ts';

const BREAK = Buffer.from('\r\n\r\n');

/** The html pages among the file's responses. A record that does not end where it says it does ends the reading, and so does the end of a file that was cut short. */
export function readWarc(bytes: Buffer, place: string): readonly IncomingArticle[] {
  const file = bytes[0] === 0x1f && bytes[1] === 0x8b ? withoutGzip(bytes) : bytes;
  const pages: IncomingArticle[] = [];
  for (let at = 0; at < file.length; ) {
    const end = file.indexOf(BREAK, at);
    if (end === -1 || file.toString('latin1', at, at + 5) !== 'WARC/') break;
    const head = file.toString('utf8', at, end);
    const length = Number(fieldOf(head, 'Content-Length'));
    if (!Number.isInteger(length) || length < 0) break;
    const body = file.subarray(end + BREAK.length, end + BREAK.length + length);
    if (/^response$/i.test(fieldOf(head, 'WARC-Type'))) pages.push(...pageOf(head, body, place));
    at = end + BREAK.length + length + BREAK.length;
  }
  return pages;
}

/** Every member of a gzip file, one after the other; of a last one that is cut short what there is. */
function withoutGzip(bytes: Buffer): Buffer {
  return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
}

function pageOf(head: string, response: Buffer, place: string): IncomingArticle[] {
  const end = response.indexOf(BREAK);
  const answer = response.toString('latin1', 0, Math.max(0, end));
  if (end === -1 || !/^HTTP\/\S+ 200\b/.test(answer) || !/html/i.test(fieldOf(answer, 'Content-Type'))) return [];
  const packed = response.subarray(end + BREAK.length);
  const whole = /chunked/i.test(fieldOf(answer, 'Transfer-Encoding')) ? withoutChunks(packed) : packed;
  const html = decodeText(unpacked(whole, fieldOf(answer, 'Content-Encoding')), fieldOf(answer, 'Content-Type'));
  const url = fieldOf(head, 'WARC-Target-URI').replace(/^<|>$/g, '');
  return [{ place: `${place} ${url}`, title: '', url, published: '', content: { kind: 'html', html } }];
}

function unpacked(bytes: Buffer, encoding: string): Buffer {
  if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(bytes);
  return /gzip|deflate/i.test(encoding) ? unzipSync(bytes) : bytes;
}

function withoutChunks(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.toString('latin1', at, end), 16);
    if (end === -1 || !(size > 0)) break;
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

function fieldOf(head: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*\\r?$`, 'im').exec(head)?.[1] ?? '';
}
