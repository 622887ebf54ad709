/** Assembling a large folder: how long, how much memory, killed in the middle, and one article more. Each run is a process of its own. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CorpusRun, runCorpusProcess } from '../../tests/commands/corpus-process.ts';
import type { Figure } from '../bench.ts';
import { articlesOf, writeArticle } from '../scale/news-folder.ts';

const MOST_MEGABYTES = 1_000;
/** Of the processor time that the whole folder takes; the browser that reads pages has its own. */
const MOST_SHARE_OF_ONE = 0.05;
/** Of the lines that an uninterrupted run tells of its progress, where the other is killed. */
const KILLED_AT = [0.3, 0.75];

/** Assembles all articles that the sentences give but one, then that one. */
export async function measureLargeFolder(sentences: readonly string[]): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fact-linker-folder-'));
  try {
    const [articles, whole, killed] = ['articles', 'whole.json', 'killed.json'].map((name) => join(folder, name));
    if (articles === undefined || whole === undefined || killed === undefined) throw new Error('Three were named.');
    const count = articlesOf(sentences);
    for (let n = 1; n < count; n += 1) writeArticle(articles, sentences, n);
    const all = await assemble(articles, whole);
    for (const share of KILLED_AT) await assemble(articles, killed, Math.round(share * all.told));
    const resumed = await assemble(articles, killed);
    const isSame = hashOf(whole) === hashOf(killed);
    writeArticle(articles, sentences, 0);
    const one = await assemble(articles, whole);
    const name = `${count.toLocaleString('en')} articles assembled`;
    return [
      { name: `${name}, s`, measured: Math.round(all.seconds), target: '', ok: true },
      { name: '  of the processor, s', measured: Math.round(all.processorSeconds), target: '', ok: true },
      atMost(`${name}: most memory, MB`, Math.max(all.megabytes, one.megabytes), MOST_MEGABYTES),
      {
        name: `${name}, killed ${KILLED_AT.length} times: the same bytes`,
        measured: isSame ? 'yes' : 'no',
        target: 'yes',
        ok: isSame,
      },
      { name: '  the run after the last kill, s', measured: Math.round(resumed.seconds), target: '', ok: true },
      { name: '  one article more, s', measured: Math.round(one.seconds), target: '', ok: true },
      atMost(
        '  one article more, share of the processor time',
        one.processorSeconds / all.processorSeconds,
        MOST_SHARE_OF_ONE,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the command to its end, or to a line of its progress. */
async function assemble(articles: string, out: string, killAfter = 0): Promise<CorpusRun> {
  const run = await runCorpusProcess(['assemble', articles, '--out', out], killAfter);
  if (killAfter === 0 && run.code !== 0) throw new Error(`corpus assemble ended with ${run.code}.`);
  return run;
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function atMost(name: string, measured: number, most: number): Figure {
  return { name, measured: Number(measured.toFixed(3)), target: `≤ ${most}`, ok: measured <= most };
}
