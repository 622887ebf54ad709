import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorkLog } from './work-log.ts';

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fact-linker-log-'));
  path = join(folder, 'work.log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the log, does something with it and closes it. */
function withLog<Value>(use: (log: ReturnType<typeof openWorkLog>) => Value, version = 'log 1'): Value {
  const log = openWorkLog(path, version);
  try {
    return use(log);
  } finally {
    log.close();
  }
}

const VALUES = [{ text: 'Über Österholm\n– “Lark” 🛳️' }, ['x'.repeat(3_000_000)], 0, { text: 'the last one' }] as const;

describe('a work log', () => {
  test('gives back what was written, also by another run', () => {
    withLog((log) => {
      for (const [at, value] of VALUES.entries()) log.append(`key-${at}`, value);
      log.append('key-2', 'written again');
      expect(log.read('key-1')).toEqual(VALUES[1]);
    });
    withLog((log) => {
      for (const [at, value] of VALUES.entries())
        expect(log.read(`key-${at}`)).toEqual(at === 2 ? 'written again' : value);
      expect([log.has('key-0'), log.has('none'), log.read('none')]).toEqual([true, false, undefined]);
    });
  });

  test('cut anywhere, it has every whole line and takes what was lost again', () => {
    const values = ['one', 'two', 'three'];
    withLog((log) => {
      for (const value of values) log.append(value, { value });
    });
    const whole = readFileSync(path);
    for (let size = 0; size <= whole.length; size += 1) {
      writeFileSync(path, whole);
      truncateSync(path, size);
      withLog((log) => {
        const lines = whole.subarray(0, size).toString('utf8').split('\n').length - 1;
        expect(values.filter((value) => log.has(value))).toEqual(values.slice(0, Math.max(0, lines - 1)));
        for (const value of values) if (!log.has(value)) log.append(value, { value });
      });
      expect(readFileSync(path).equals(whole)).toBe(true);
    }
  });

  test('of another version is begun anew', () => {
    withLog((log) => log.append('key', 1));
    withLog((log) => expect(log.has('key')).toBe(false), 'log 2');
  });

  test('forgets what is not kept once that is most of it, and goes on', () => {
    const long = 'x'.repeat(1_000);
    withLog((log) => {
      for (const key of ['a', 'b', 'c', 'd']) log.append(key, key + long);
      log.keep(new Set(['a', 'b', 'c']));
      expect(log.has('d')).toBe(true);
      log.keep(new Set(['b']));
      expect([log.read('b'), log.has('a')]).toEqual([`b${long}`, false]);
      log.append('e', 'e');
    });
    expect(statSync(path).size).toBeLessThan(1_100);
    withLog((log) => expect([log.read('b'), log.read('e'), log.has('c')]).toEqual([`b${long}`, 'e', false]));
  });
});
