import browser from 'webextension-polyfill';
import { parseCorpus } from '../../core/corpus/decode-corpus.ts';
import { openPackedCorpus } from '../../core/corpus/packed-corpus.ts';
import type { Result } from '../../core/decode.ts';
import { joinCorpora } from '../../core/join-corpora.ts';
import { type OpenCorpus, openCorpus } from '../../core/open-corpus.ts';
import type { CorpusStore } from '../../wire/corpus-store.ts';
import type { StoredCorpus } from '../../wire/stored-corpus.ts';

const CORPUS_FILE = 'corpus.json';
const INDEX_FILE = 'corpus-index.bin';

/** Holds the opened corpora while the background lives. */
export type CorpusKeeper = {
  /**
   * The bundled corpus and the stored ones that are on, as one, as the store has them now; what was opened before stays open. A stored corpus that
   * cannot be read is left out. The problems when the bundled file is broken (read again at the next call).
   */
  readonly open: () => Promise<Result<OpenCorpus>>;
  /** Each of them by itself, the bundled one first. */
  readonly openEach: () => Promise<Result<readonly KeptCorpus[]>>;
};

/** An opened corpus and what it was opened from; `stored` is undefined for the bundled one. A stored corpus may be in several pieces. */
export type KeptCorpus = { readonly opened: OpenCorpus; readonly stored: StoredCorpus | undefined };

export function createCorpusKeeper(store: Pick<CorpusStore, 'list' | 'readSegment'>): CorpusKeeper {
  let bundled: Promise<Result<OpenCorpus>> | undefined;
  /** Opened segments by their id; undefined for one that is damaged. */
  let segments = new Map<string, Promise<OpenCorpus | undefined>>();
  let joined: { readonly parts: readonly OpenCorpus[]; readonly corpus: OpenCorpus } | undefined;

  const openBundled = async (): Promise<Result<OpenCorpus>> => {
    bundled ??= readBundled();
    try {
      const opened = await bundled;
      if (!opened.ok) bundled = undefined;
      return opened;
    } catch (error) {
      bundled = undefined;
      throw error;
    }
  };

  const openStored = async (): Promise<readonly KeptCorpus[]> => {
    const listed = await store.list();
    const stored = listed.ok ? listed.value.corpora.filter(({ isOn }) => isOn) : [];
    const known = segments;
    segments = new Map(
      stored.flatMap(({ version }) =>
        version.segments.map((segment) => [segment.id, known.get(segment.id) ?? openSegment(segment)]),
      ),
    );
    const opening = segments;
    const kept = stored.map(async (one) => {
      const parts = await Promise.all(one.version.segments.map(({ id }) => opening.get(id)));
      return parts.flatMap((opened) => (opened === undefined ? [] : [{ opened, stored: one }]));
    });
    return (await Promise.all(kept)).flat();
  };

  const openSegment = async (segment: StoredCorpus['version']['segments'][number]): Promise<OpenCorpus | undefined> => {
    const read = await store.readSegment(segment);
    const records = read.ok ? openPackedCorpus(read.value.corpus, segment.id) : undefined;
    return read.ok && records?.ok ? openCorpus(records.value, read.value.index) : undefined;
  };

  const openEach = async (): Promise<Result<readonly KeptCorpus[]>> => {
    const [own, stored] = await Promise.all([openBundled(), openStored()]);
    return own.ok ? { ok: true, value: [{ opened: own.value, stored: undefined }, ...stored] } : own;
  };

  return {
    openEach,
    open: async () => {
      const each = await openEach();
      if (!each.ok) return each;
      const parts = each.value.map(({ opened }) => opened);
      const isKnown = joined?.parts.length === parts.length && parts.every((part, at) => part === joined?.parts[at]);
      if (joined === undefined || !isKnown) joined = { parts, corpus: joinCorpora(parts) };
      return { ok: true, value: joined.corpus };
    },
  };
}

async function readBundled(): Promise<Result<OpenCorpus>> {
  const [text, index] = await Promise.all([readCorpusText(), readIndex()]);
  const parsed = text.ok ? parseCorpus(text.value, CORPUS_FILE) : text;
  return parsed.ok ? { ok: true, value: openCorpus(parsed.value, index) } : parsed;
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
