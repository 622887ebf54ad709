import { describe, expect, it } from 'vitest';
import type { Ran } from './command.ts';
import { closingLine, fromRun, fromVitest } from './test-report.ts';

const ran = (code: number, output = ''): Ran => ({ code, output, ms: 5 });

const report = (...files: readonly object[]): string => JSON.stringify({ testResults: files });
const file = (name: string, status: string, ...tests: readonly object[]): object => ({
  name,
  status,
  message: 'it broke',
  assertionResults: tests,
});
const test = (fullName: string, status: string): object => ({
  fullName,
  status,
  failureMessages: status === 'failed' ? ['Error: 1 is not 2'] : [],
});

describe('fromVitest', () => {
  it('counts tests by what became of them and names those that failed', () => {
    const outcome = fromVitest(
      'unit',
      ran(1),
      report(file('a.test.ts', 'failed', test('adds', 'passed'), test('divides', 'failed'), test('later', 'skipped'))),
    );
    expect(outcome).toMatchObject({ passed: 1, failed: 1, skipped: 1, failures: ['divides\nError: 1 is not 2'] });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const outcome = fromVitest('unit', ran(1), report(file('a.test.ts', 'failed')));
    expect(outcome).toMatchObject({ passed: 0, failed: 1, failures: ['a.test.ts\nit broke'] });
  });

  it('counts a run without a report as failed, even one that says it went well', () => {
    expect(fromVitest('unit', ran(0, 'no tests'), undefined)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts a run that failed without naming a test as one failure', () => {
    const outcome = fromVitest(
      'unit',
      ran(1, 'Unhandled error'),
      report(file('a.test.ts', 'passed', test('adds', 'passed'))),
    );
    expect(outcome).toMatchObject({ passed: 1, failed: 1, failures: ['unit\nUnhandled error'] });
  });
});

describe('closingLine', () => {
  it('adds up the steps, and speaks of skipped tests only where there are some', () => {
    const good = fromRun('types', ran(0));
    const bad = fromRun('lint', ran(1, 'one\ntwo'));
    expect(closingLine([good, bad])).toBe('1 passed, 1 failed');
    expect(closingLine([good, { ...bad, skipped: 2 }])).toBe('1 passed, 1 failed, 2 skipped');
  });
});
