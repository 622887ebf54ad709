import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outletOf } from './outlet-of.ts';

const SUND = { id: 'sund', name: 'Sund Post', hosts: ['sund.example'] };
const WORD = join('news', 'articles');

describe('an article’s outlet', () => {
  test.each([
    ['https://www.sund.example/a', 'a.html', SUND],
    ['https://sport.sund.example/a', 'a.html', SUND],
    [
      'https://notsund.example/a',
      'a.html',
      { id: 'notsund-example', name: 'notsund.example', hosts: ['notsund.example'] },
    ],
    ['', join('sund', 'a.txt'), SUND],
    ['', join('The Daily Föhn', '2031', 'a.txt'), { id: 'the-daily-fohn', name: 'The Daily Föhn', hosts: [] }],
    ['https://', join('sund', 'a.txt'), SUND],
    ['', 'a.txt', { id: 'other', name: 'other', hosts: [] }],
  ])('of address "%s" in %s', (url, file, outlet) => {
    expect(outletOf({ url, file: join(WORD, file), word: WORD }, [SUND], 'other')).toEqual(outlet);
  });

  test('stays unknown where nothing tells', () => {
    expect(outletOf({ url: '', file: WORD, word: WORD }, [SUND], undefined)).toBeUndefined();
    expect(outletOf({ url: '', file: join('elsewhere', 'a.txt'), word: WORD }, [SUND], undefined)).toBeUndefined();
    const address = 'https://sund.example/feed';
    expect(outletOf({ url: '', file: address, word: address }, [SUND], undefined)).toBeUndefined();
  });
});
