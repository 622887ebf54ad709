import { expect, test } from 'vitest';
import { type Answer, readAnswer, retryAfterMs } from './answer.ts';

const NOW_MS = Date.parse('2031-04-01T12:00:00Z');

function answered(rest: Partial<Answer & { kind: 'answered' }>): Answer {
  const body = new Uint8Array();
  return { kind: 'answered', status: 200, etag: undefined, retryAfter: undefined, body, ...rest };
}

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Tue, 01 Apr 2031 13:00:00 GMT', 3_600_000],
  ['Tue, 01 Apr 2031 11:00:00 GMT', 0],
  ['Xyz, 99 Foo 2031 11:00:00 GMT', 0],
  ['-5', 0],
  ['1e9', 0],
  ['99999999999', 0],
  ['soon', 0],
  ['', 0],
  [undefined, 0],
])('Retry-After %j asks for %i ms', (header, wait) => {
  expect(retryAfterMs(header, NOW_MS)).toBe(wait);
});

test('a server that fails may ask for time', () => {
  const answer = answered({ status: 503, retryAfter: '60' });
  expect(readAnswer(answer, { nowMs: NOW_MS, wasConditional: true })).toEqual({
    kind: 'problem',
    problem: { kind: 'server-error', detail: '503' },
    retryAfterMs: 60_000,
  });
});

test.each([
  ['"7"', '"7"'],
  ['W/"7"', 'W/"7"'],
  ['""', '""'],
  ['7', undefined],
  ['"a"b"', undefined],
  ['"a\r\nCookie: b"', undefined],
  [`"${'a'.repeat(300)}"`, undefined],
])('the entity tag %j is kept as %j', (etag, kept) => {
  expect(readAnswer(answered({ etag }), { nowMs: NOW_MS, wasConditional: false })).toMatchObject({ etag: kept });
});
