/** Articles as they come in, from whatever file or address, before they are read. */

/** An article's text or its page. Empty where unknown: `title`, `url`, `published` (`YYYY-MM-DD`). `place` is where it was found, as messages name it. */
export type IncomingArticle = {
  readonly place: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly content:
    | { readonly kind: 'text'; readonly paragraphs: readonly string[] }
    | { readonly kind: 'html'; readonly html: string };
};

/** The day of a date in any of the forms that files use, or empty. */
export function dayOf(date: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date.trim())?.[0];
  if (day !== undefined) return day;
  const time = Date.parse(date);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
