/**
 * `npm test`: every check the project has. Two lanes run side by side: what needs the built extension, and what does not. Every step
 * runs, whatever failed before it.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Ran, ROOT, runTool } from './command.ts';
import { BUILDS, buildCorpus, buildExtension, contentScriptSize } from './extension-build.ts';
import { closingLine, fromRun, fromVitest, type Outcome } from './test-report.ts';

/** Gzipped bytes that the extension may put into a page. */
const CONTENT_SCRIPT_LIMIT = 30 * 1024;

const REPORTS = join(ROOT, 'test-results');

const outcomes: Outcome[] = [];

await mkdir(REPORTS, { recursive: true });
await Promise.all([laneWithExtension(), laneWithout()]);
const failures = outcomes.flatMap((outcome) => outcome.failures);
if (failures.length > 0) console.log(`\nFailed:\n\n${failures.join('\n\n')}`);
console.log(`\n${outcomes.map(({ title, ms }) => `${seconds(ms)}  ${title}`).join('\n')}\n`);
console.log(closingLine(outcomes));
process.exitCode = outcomes.every(({ failed }) => failed === 0) ? 0 : 1;

async function laneWithExtension(): Promise<void> {
  await step('corpus: build', () => buildCorpus());
  await Promise.all(BUILDS.map((build) => step(`build: ${build}`, () => buildExtension(build))));
  for (const build of BUILDS) await step(`size of the content script: ${build}`, () => checkSize(build));
  await vitest('end to end', ['end-to-end']);
  await step('format and lint', () => runTool('biome', ['ci', '.']));
  await step('types', () => runTool('tsc', ['--noEmit']));
  await step('types of core, with neither DOM nor Node', () => runTool('tsc', ['--noEmit', '-p', 'core']));
}

async function laneWithout(): Promise<void> {
  await step('corpus: check', () => runTool('tsx', ['cli/corpus.ts', 'check']));
  await vitest('unit', ['node', 'node-contexts', 'browser']);
}

async function step(title: string, run: () => Promise<Ran>): Promise<void> {
  report(fromRun(title, await caught(run)));
}

async function vitest(title: string, projects: readonly string[]): Promise<void> {
  const file = join(REPORTS, `${projects.join('-')}.json`);
  await rm(file, { force: true });
  const words = [
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const ran = await caught(() => runTool('vitest', words));
  report(fromVitest(title, ran, await readFile(file, 'utf8').catch(() => undefined)));
}

async function checkSize(build: (typeof BUILDS)[number]): Promise<Ran> {
  const start = performance.now();
  const size = await contentScriptSize(build);
  const output = `${(size / 1024).toFixed(1)} kB gzipped of ${CONTENT_SCRIPT_LIMIT / 1024} kB\n`;
  return { code: size <= CONTENT_SCRIPT_LIMIT ? 0 : 1, output, ms: performance.now() - start };
}

/** A step that throws has failed with the error's words. */
async function caught(run: () => Promise<Ran>): Promise<Ran> {
  const start = performance.now();
  try {
    return await run();
  } catch (error) {
    return {
      code: 1,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
      ms: performance.now() - start,
    };
  }
}

function report(outcome: Outcome): void {
  outcomes.push(outcome);
  console.log(`\n── ${outcome.title}: ${outcome.failed === 0 ? 'ok' : 'FAILED'} (${seconds(outcome.ms).trim()})`);
  if (outcome.output.trim() !== '') console.log(outcome.output.trimEnd());
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`.padStart(8);
}
