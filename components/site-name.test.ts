import { expect, test } from 'vitest';
import { siteName } from './site-name.ts';

test.each([
  ['www.kurier.example', 'www.kurier.example'],
  ['  Kurier.example ', 'kurier.example'],
  ['https://kurier.example/2031/lark?x=1#top', 'kurier.example'],
  ['kurier.example/2031', 'kurier.example'],
  ['kurier.example:8080', 'kurier.example'],
  ['localhost', 'localhost'],
  ['zeitung-süd.example', 'xn--zeitung-sd-ieb.example'],
])('reads %j as %s', (typed, host) => expect(siteName(typed)).toBe(host));

test.each(['', '   ', 'two words', 'ftp://kurier.example', 'javascript://kurier.example', 'http://', '%%'])(
  'takes %j for no site',
  (typed) => expect(siteName(typed)).toBeUndefined(),
);
