/** A waking worker: a process of its own, in which nothing is warm, opens a corpus and compares its first page. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { openCorpus, type PageText } from '../../core/open-corpus.ts';

/** What the worker is given: the corpus as decoded, the index beside it, and the page that is open. */
export type Waking = { readonly corpus: Corpus; readonly index?: ArrayBuffer; readonly page: PageText };

/** Milliseconds of processor time until the corpus is open, and until the first page is compared. */
export type Woken = { readonly openedMs: number; readonly comparedMs: number };

const AS_WORKER = '--as-worker';

/** Wakes a worker. */
export function wake({ corpus, index, page }: Waking): Promise<Woken> {
  const worker = fork(fileURLToPath(import.meta.url), [AS_WORKER], { serialization: 'advanced' });
  return new Promise((resolve, reject) => {
    worker.once('message', (woken: Woken) => {
      resolve(woken);
      worker.disconnect();
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The worker ended with ${code} before it answered.`)));
    worker.send({ corpus, page, index: index === undefined ? undefined : new Uint8Array(index) });
  });
}

if (process.argv[2] === AS_WORKER)
  process.once('message', async ({ corpus, index, page }: SentWaking) => {
    process.send?.(
      await openAndCompare({ corpus, page, ...(index === undefined ? {} : { index: index.slice().buffer }) }),
    );
  });

type SentWaking = { readonly corpus: Corpus; readonly page: PageText; readonly index?: Uint8Array<ArrayBuffer> };

async function openAndCompare({ corpus, index, page }: Waking): Promise<Woken> {
  const before = process.cpuUsage();
  const opened = openCorpus(corpus, index);
  const openedMs = millisecondsSince(before);
  await opened.comparePage(page);
  return { openedMs, comparedMs: millisecondsSince(before) };
}

function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
