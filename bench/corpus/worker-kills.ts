/** Kills a worker of Chromium's again and again while it imports, updates and remembers corpora, and looks each time at what it left in IndexedDB. */
import { join } from 'node:path';
import { bundleScript } from '../../cli/bundle-script.ts';
import { launchChromium, type Page } from '../../cli/chromium.ts';
import { ROOT } from '../../cli/command.ts';
import { serve } from '../../cli/serve.ts';
import type { Figure } from '../bench.ts';
import type { Confirmed } from './killed-writer.ts';

/** What came of it: `wrong` are corpora that were lost or half written, each with the number of its kill; `changes` those that were done. */
export type KillReport = { readonly kills: number; readonly changes: number; readonly wrong: readonly string[] };

/** Longest life of a worker once it writes: some changes. */
const LONGEST_LIFE_MS = 250;
/** Kills in one page, whose worker scripts are let go of with it. */
const KILLS_OF_PAGE = 100;

const KILLS = 1_000;

/** Runs this part of the bench. */
export async function killFigure(): Promise<Figure> {
  const { kills, changes, wrong } = await killWorkers(KILLS);
  for (const one of wrong) console.error(one);
  const name = `worker killed ${kills} times while it wrote (${changes} changes done): lost or half-written corpora`;
  return { name, measured: wrong.length, target: '≤ 0', ok: wrong.length === 0 };
}

export async function killWorkers(kills: number): Promise<KillReport> {
  const writer = JSON.stringify(join(ROOT, 'bench', 'corpus', 'killed-writer.ts'));
  const worker = await bundleScript(`
    import { writeWithoutEnd } from ${writer};
    onmessage = ({ data }) => {
      postMessage(null);
      writeWithoutEnd(data, (done) => postMessage(done)).catch((error) => postMessage({ error: String(error) }));
    };`);
  const looker = await bundleScript(`export { lookForLoss } from ${writer};`, 'looker');
  const answers: Readonly<Record<string, { readonly body: string; readonly type?: string }>> = {
    '/': { body: '<!doctype html><title>Kills</title><script src="/looker.js"></script>' },
    '/looker.js': { body: looker, type: 'text/javascript' },
    '/worker.js': { body: worker, type: 'text/javascript' },
  };
  const server = await serve([(path) => answers[path]]);
  const chromium = await launchChromium();
  try {
    let changes = 0;
    const wrong: string[] = [];
    for (let done = 0; done < kills; done += KILLS_OF_PAGE) {
      const page = await chromium.context.newPage();
      await page.goto(server.origin);
      const report = await killInPage(page, Math.min(KILLS_OF_PAGE, kills - done), 1 + changes * 2 + done * 10);
      changes += report.changes;
      wrong.push(...report.wrong.map((one) => `kill ${done + one.kill}: ${one.wrong}`));
      await page.close();
    }
    return { kills, changes, wrong };
  } finally {
    await chromium.close();
    await server.close();
  }
}

type Global = {
  readonly looker: { readonly lookForLoss: (confirmed: readonly Confirmed[]) => Promise<readonly string[]> };
};

function killInPage(page: Page, kills: number, first: number) {
  return page.evaluate(
    async ({ times, firstNumber, longestLifeMs }) => {
      const { looker } = globalThis as unknown as Global;
      const wrong: { kill: number; wrong: string }[] = [];
      let confirmed: Confirmed[] = [];
      let number = firstNumber;
      let changes = 0;
      for (let kill = 0; kill < times; kill += 1) {
        const worker = new Worker('/worker.js', { type: 'module' });
        await new Promise<void>((resolve, reject) => {
          worker.onerror = (event) => reject(new Error(event.message));
          worker.onmessage = ({ data }) => {
            if (data === null) resolve();
            else if ('error' in data) reject(new Error(data.error));
            else {
              confirmed.push(data);
              number = Math.max(number, data.number + 1);
              changes += 1;
            }
          };
          worker.postMessage(number);
        });
        await new Promise((resolve) => setTimeout(resolve, Math.random() * longestLifeMs));
        worker.terminate();
        // What was under way may be done after all: numbers go on well after it.
        number += 5;
        for (const one of await looker.lookForLoss(confirmed)) wrong.push({ kill, wrong: one });
        confirmed = confirmed.slice(-10);
      }
      return { changes, wrong };
    },
    { times: kills, firstNumber: first, longestLifeMs: LONGEST_LIFE_MS },
  );
}
