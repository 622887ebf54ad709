/** How much a text says, whatever its script: characters, with those of Chinese, Japanese and Korean counted for more. */

const WIDE_CHARACTER = /[\u2e80-\u9fff\uac00-\ud7af]/g;
/** One such character says as much as this many of an alphabet. */
const WIDE_WEIGHT = 3;
/** A text is judged by its beginning. */
const LOOKED_AT = 2_000;

/** Weight of a text in characters of Latin text. */
export function textWeight(text: string): number {
  const wide = text.slice(0, LOOKED_AT).match(WIDE_CHARACTER)?.length ?? 0;
  return text.length + wide * (WIDE_WEIGHT - 1);
}
