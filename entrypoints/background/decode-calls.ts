/** What may come with a call to the background; anything else is turned away. */
import {
  array,
  boolean,
  decode,
  type GenericSchema,
  type InferOutput,
  integer,
  maxLength,
  maxValue,
  minValue,
  number,
  pipe,
  shape,
  string,
} from '../../core/decode.ts';
import type { PageText } from '../../core/open-corpus.ts';
import { LONGEST_SENTENCE, MOST_ARTICLES, MOST_SENTENCES } from '../../wire/messages.ts';

const MOST_TEXT = 4_000;
const text = pipe(string(), maxLength(MOST_TEXT));
const count = pipe(number(), integer(), minValue(0), maxValue(1_000_000));

const pageTextSchema = shape({
  facts: shape({ url: text, canonicalUrl: text, title: text, outlet: text, published: text, language: text }),
  sentences: pipe(
    array(shape({ text: pipe(string(), maxLength(LONGEST_SENTENCE)), block: count, heading: boolean() })),
    maxLength(MOST_SENTENCES),
  ),
});

const articlesSchema = pipe(array(pageTextSchema), maxLength(MOST_ARTICLES));

/** The sentences of all articles together are bounded, too. */
export function decodeArticles(value: unknown): readonly PageText[] | undefined {
  const articles = fitting(articlesSchema, value);
  const total = articles?.reduce((sum, { sentences }) => sum + sentences.length, 0) ?? 0;
  return total > MOST_SENTENCES ? undefined : articles;
}

export const decodeQuery = (value: unknown): string | undefined => fitting(text, value);
export const decodeSummary = (value: unknown): { readonly links: number } | undefined =>
  fitting(shape({ links: count }), value);

/** `null` itself is the argument of calls that need none. */
export const decodeNothing = (value: unknown): null | undefined => (value === null ? null : undefined);

function fitting<Schema extends GenericSchema>(schema: Schema, value: unknown): InferOutput<Schema> | undefined {
  const decoded = decode(schema, value, 'message');
  return decoded.ok ? decoded.value : undefined;
}
