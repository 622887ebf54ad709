import browser from 'webextension-polyfill';
import { parseCorpus } from '../../core/corpus/decode-corpus.ts';
import type { Result } from '../../core/decode.ts';
import { type OpenCorpus, openCorpus } from '../../core/open-corpus.ts';

const CORPUS_FILE = 'corpus.json';
const INDEX_FILE = 'corpus-index.bin';

/** Holds the opened corpus while the background lives. */
export type CorpusKeeper = {
  /** The corpus, read once and then kept; the problems when its file is broken (read again at the next call). */
  readonly open: () => Promise<Result<OpenCorpus>>;
};

export function createCorpusKeeper(): CorpusKeeper {
  let opening: Promise<Result<OpenCorpus>> | undefined;
  const read = async (): Promise<Result<OpenCorpus>> => {
    const [text, index] = await Promise.all([readCorpusText(), readIndex()]);
    const parsed = text.ok ? parseCorpus(text.value, CORPUS_FILE) : text;
    return parsed.ok ? { ok: true, value: openCorpus(parsed.value, index) } : parsed;
  };
  return {
    open: async () => {
      opening ??= read();
      try {
        const opened = await opening;
        if (!opened.ok) opening = undefined;
        return opened;
      } catch (error) {
        opening = undefined;
        throw error;
      }
    },
  };
}

async function readCorpusText(): Promise<Result<string>> {
  try {
    const response = await fetch(browser.runtime.getURL(CORPUS_FILE));
    return { ok: true, value: await response.text() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${CORPUS_FILE} cannot be read (${reason}); install the extension again`;
    return { ok: false, problems: [{ place: CORPUS_FILE, value: '', message }] };
  }
}

/** The index beside the corpus file; undefined when it cannot be read: then it is built from the corpus, which only takes longer. */
async function readIndex(): Promise<ArrayBuffer | undefined> {
  const response = await fetch(browser.runtime.getURL(INDEX_FILE)).catch(() => undefined);
  return response?.arrayBuffer().catch(() => undefined);
}
