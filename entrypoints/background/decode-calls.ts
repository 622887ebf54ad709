/** What may come with a call to the background; anything else is turned away. */
import {
  array,
  boolean,
  decode,
  exactOptional,
  type GenericSchema,
  type InferOutput,
  integer,
  maxLength,
  maxValue,
  minValue,
  number,
  pipe,
  regex,
  shape,
  string,
} from '../../core/decode.ts';
import type { ArticleBlocks } from '../../core/split-articles.ts';
import {
  type ForgottenArticles,
  type HandedFile,
  type HiddenChange,
  LONGEST_BLOCK,
  LONGEST_SELECTION,
  MOST_ARTICLES,
  MOST_BLOCKS,
  MOST_CHARACTERS,
  type SelectionQuery,
} from '../../wire/messages.ts';

const MOST_TEXT = 4_000;
const MOST_FORGOTTEN = 100_000;
const text = pipe(string(), maxLength(MOST_TEXT));
const count = pipe(number(), integer(), minValue(0), maxValue(1_000_000));

const articleSchema = shape({
  facts: shape({ url: text, canonicalUrl: text, title: text, outlet: text, published: text, language: text }),
  blocks: pipe(
    array(shape({ text: pipe(string(), maxLength(LONGEST_BLOCK)), heading: boolean() })),
    maxLength(MOST_BLOCKS),
  ),
  isWhole: exactOptional(boolean()),
});

const articlesSchema = pipe(array(articleSchema), maxLength(MOST_ARTICLES));

/** The blocks of all articles together are bounded, too. */
export function decodeArticles(value: unknown): readonly ArticleBlocks[] | undefined {
  const articles = fitting(articlesSchema, value);
  const blocks = articles?.flatMap((article) => article.blocks) ?? [];
  const characters = blocks.reduce((sum, block) => sum + block.text.length, 0);
  return blocks.length > MOST_BLOCKS || characters > MOST_CHARACTERS ? undefined : articles;
}

export const decodeQuery = (value: unknown): string | undefined => fitting(text, value);
export const decodeSelection = (value: unknown): SelectionQuery | undefined =>
  fitting(shape({ text: pipe(string(), maxLength(LONGEST_SELECTION)), url: text }), value);

export const decodeHiddenChange = (value: unknown): HiddenChange | undefined =>
  fitting(shape({ link: shape({ page: text, claim: text, claimText: text }), isHidden: boolean() }), value);

export const decodeSummary = (value: unknown): { readonly claims: number } | undefined =>
  fitting(shape({ claims: count }), value);

export const decodeHandedFile = (value: unknown): HandedFile | undefined =>
  fitting(
    shape({ address: pipe(text, regex(/^blob:/)), name: text, bytes: pipe(number(), integer(), minValue(0)) }),
    value,
  );

export const decodeTab = (value: unknown): number | undefined => fitting(pipe(number(), integer(), minValue(0)), value);
export const decodeForgotten = (value: unknown): ForgottenArticles | undefined =>
  fitting(shape({ ids: pipe(array(text), maxLength(MOST_FORGOTTEN)), isAll: boolean() }), value);
export const decodeExport = (value: unknown): { readonly isWhole: boolean } | undefined =>
  fitting(shape({ isWhole: boolean() }), value);

/** `null` itself is the argument of calls that need none. */
export const decodeNothing = (value: unknown): null | undefined => (value === null ? null : undefined);

function fitting<Schema extends GenericSchema>(schema: Schema, value: unknown): InferOutput<Schema> | undefined {
  const decoded = decode(schema, value, 'message');
  return decoded.ok ? decoded.value : undefined;
}
