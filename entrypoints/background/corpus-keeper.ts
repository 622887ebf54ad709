import browser from 'webextension-polyfill';
import { parseCorpus } from '../../core/corpus/decode-corpus.ts';
import type { Result } from '../../core/decode.ts';
import { type OpenCorpus, openCorpus } from '../../core/open-corpus.ts';

const CORPUS_FILE = 'corpus.json';

/** Holds the opened corpus while the background lives. */
export type CorpusKeeper = {
  /** The corpus, read once and then kept; the problems when its file is broken (read again at the next call). */
  readonly open: () => Promise<Result<OpenCorpus>>;
};

export function createCorpusKeeper(): CorpusKeeper {
  let opening: Promise<Result<OpenCorpus>> | undefined;
  const read = async (): Promise<Result<OpenCorpus>> => {
    const text = await readBundled();
    const parsed = text.ok ? parseCorpus(text.value, CORPUS_FILE) : text;
    return parsed.ok ? { ok: true, value: openCorpus(parsed.value) } : parsed;
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

async function readBundled(): Promise<Result<string>> {
  try {
    const response = await fetch(browser.runtime.getURL(CORPUS_FILE));
    return { ok: true, value: await response.text() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${CORPUS_FILE} cannot be read (${reason}); install the extension again`;
    return { ok: false, problems: [{ place: CORPUS_FILE, value: '', message }] };
  }
}
