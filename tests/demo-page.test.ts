import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCorpus } from '../core/corpus/decode-corpus.ts';
import { DIFFERENCE_KINDS } from '../core/differences/difference.ts';
import expected from './pages/demo/expected.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '..');
const html = await readFile(resolve(root, expected.page), 'utf8');
const css = await readFile(resolve(root, 'public/demo/demo.css'), 'utf8');
const text = html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

describe('the demo article', () => {
  test('holds every expected sentence once in its body, in order, and the furniture besides', () => {
    const body = text.slice(text.indexOf('20 June 2025, 07:30 UTC'));
    const inBody = expected.sentences.slice(2);
    const places = inBody.map((sentence) => body.indexOf(sentence.text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const part of [...expected.sentences.slice(0, 2).map((sentence) => sentence.text), ...expected.furniture])
      expect(text).toContain(part);
  });

  test('expects claims of the bundled corpus and differences of known kinds, in words of the sentence', async () => {
    const corpus = parseCorpus(await readFile(resolve(root, 'public/corpus.json'), 'utf8'), 'public/corpus.json');
    const claims = new Set(corpus.ok ? corpus.value.claims.map(({ id }) => id) : []);
    for (const sentence of expected.sentences) {
      for (const claim of sentence.claims) expect(claims).toContain(claim);
      for (const difference of sentence.differences) {
        expect(sentence.claims).toContain(difference.claim);
        expect(DIFFERENCE_KINDS).toContain(difference.kind);
        expect(sentence.text).toContain(difference.here);
      }
    }
  });

  test('asks nobody for anything and runs no script', () => {
    const addresses = [...html.matchAll(/\b(?:src|href|action|srcset|poster|data)="([^"]*)"/g)].map(
      (match) => match[1],
    );
    expect(addresses.filter((address) => address !== 'demo.css' && !/^(?:#|data:,$)/.test(address ?? ''))).toEqual([]);
    expect([...html.matchAll(/<script[^>]*>/g)].map((match) => match[0])).toEqual([
      '<script type="application/ld+json">',
    ]);
    expect(css).not.toMatch(/url\(|@import/);
  });

  test('says that its outlet does not exist', () => {
    expect(text).toContain('This outlet does not exist');
  });
});
