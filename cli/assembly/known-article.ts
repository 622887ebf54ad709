/** An article as it was read, kept so that it is read once. */
import { createHash } from 'node:crypto';
import { type StoryTerms, storyTermsOf } from '../../core/assembly/story-terms.ts';
import { array, decode, number, shape, string } from '../../core/decode.ts';
import { isReadable } from '../../core/page-language.ts';
import { splitArticles } from '../../core/split-articles.ts';
import { splitWords } from '../../core/text/words.ts';
import type { IncomingArticle } from '../incoming/incoming-article.ts';
import type { ReadAt } from '../incoming/read-texts.ts';

const knownSchema = shape({
  refused: string(),
  title: string(),
  url: string(),
  published: string(),
  sentences: array(string()),
  terms: shape({ keys: array(number()), weights: array(number()) }),
});

/** An article; empty where unknown: title, address, day. `sentences` are without headings and repetitions. `refused` says why it is none, else it is empty. */
export type KnownArticle = {
  readonly refused: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly sentences: readonly string[];
  readonly terms: StoryTerms;
};

/** What is shorter is a caption or a button. */
const FEWEST_WORDS = 4;
const KEY_CHARACTERS = 32;
const NO_ARTICLE = { title: '', url: '', published: '', sentences: [], terms: { keys: [], weights: [] } };

/** A value of a work log as an article; undefined where it is none. */
export function decodeKnown(value: unknown): KnownArticle | undefined {
  const known = decode(knownSchema, value, 'the work folder');
  return known.ok ? known.value : undefined;
}

/** The same for the same content, wherever it was found. */
export function keyOf({ title, url, published, content }: IncomingArticle): string {
  return hashOf([title, url, published, JSON.stringify(content)]);
}

/** A hash of texts in their order, in hexadecimal. */
export function hashOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex').slice(0, KEY_CHARACTERS);
}

/** What is kept of an article that was read. */
export async function knownOf(read: ReadAt['read']): Promise<KnownArticle> {
  if ('problem' in read) return refuse(read.problem.message);
  const { title, url, published, language, blocks } = read;
  const facts = { url, canonicalUrl: '', title, outlet: '', published, language };
  const { articles } = await splitArticles([{ facts, blocks }]);
  const texts = articles.flatMap(({ sentences }) => sentences.filter(({ heading }) => !heading));
  const sentences = [...new Set(texts.map(({ text }) => text.replace(/\s+/g, ' ').trim()))].filter(
    (text) => splitWords(text).length >= FEWEST_WORDS,
  );
  if (sentences.length === 0) return refuse('holds no sentence; leave it out');
  if (!isReadable({ language }, texts)) return refuse('is not in English; only English text is compared, leave it out');
  return { refused: '', title, url, published, sentences, terms: storyTermsOf([title, ...sentences]) };
}

function refuse(message: string): KnownArticle {
  return { refused: message, ...NO_ARTICLE };
}
