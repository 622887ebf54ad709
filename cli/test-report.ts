/** What a step of `npm test` comes to: counts, and each failure in a few lines. */
import { stripVTControlCharacters } from 'node:util';
import type { Ran } from './command.ts';

export type Outcome = {
  readonly title: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** One entry per failure, each a few lines at most. */
  readonly failures: readonly string[];
  readonly ms: number;
  /** Printed under the heading. */
  readonly output: string;
};

const FAILURE_LINES = 12;
const FAILURE_CHARACTERS = 2_000;

/** A step that passes or fails as one. */
export function fromRun(title: string, ran: Ran): Outcome {
  const ok = ran.code === 0;
  return {
    title,
    passed: ok ? 1 : 0,
    failed: ok ? 0 : 1,
    skipped: 0,
    failures: ok ? [] : [`${title}\n${lastLines(ran.output)}`],
    ms: ran.ms,
    output: ran.output,
  };
}

/** A vitest run, counted from the text of its JSON report; a run that left none, or failed without naming a test, is one failure. */
export function fromVitest(title: string, ran: Ran, report: string | undefined): Outcome {
  if (report === undefined) return fromRun(title, { ...ran, code: ran.code || 1 });
  const { testResults } = JSON.parse(report) as { readonly testResults: readonly VitestFile[] };
  const tests = testResults.flatMap((file) => file.assertionResults.map((test) => ({ file: file.name, ...test })));
  const broken = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed));
  const failures = [
    ...tests.filter(isFailed).map((test) => `${test.fullName}\n${firstLines(test.failureMessages.join('\n'))}`),
    ...broken.map((file) => `${file.name}\n${firstLines(file.message)}`),
  ];
  const unnamed = ran.code !== 0 && failures.length === 0 ? [`${title}\n${lastLines(ran.output)}`] : [];
  return {
    title,
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failures.length + unnamed.length,
    skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').length,
    failures: [...failures, ...unnamed],
    ms: ran.ms,
    output: ran.output,
  };
}

/** The closing line: `N passed, N failed`, with `, N skipped` when any was. */
export function closingLine(outcomes: readonly Outcome[]): string {
  const total = (count: (outcome: Outcome) => number) => outcomes.reduce((sum, outcome) => sum + count(outcome), 0);
  const skipped = total((outcome) => outcome.skipped);
  return `${total((outcome) => outcome.passed)} passed, ${total((outcome) => outcome.failed)} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

type VitestTest = { readonly fullName: string; readonly status: string; readonly failureMessages: readonly string[] };
type VitestFile = {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly VitestTest[];
};

function isFailed({ status }: VitestTest): boolean {
  return status === 'failed';
}

/** The first lines of a failure, without the frames of libraries. */
function firstLines(text: string): string {
  const lines = stripVTControlCharacters(text)
    .trim()
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules/.test(line));
  return lines.slice(0, FAILURE_LINES).join('\n').slice(0, FAILURE_CHARACTERS);
}

function lastLines(text: string): string {
  return stripVTControlCharacters(text).trim().split('\n').slice(-FAILURE_LINES).join('\n');
}
