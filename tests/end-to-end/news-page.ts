/** A plain news page around given paragraphs: furniture, metadata, and the article in the middle. */

export type NewsPage = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The outlet the page says it is of. */
  readonly outlet?: string;
  /** `YYYY-MM-DD` */
  readonly published?: string;
};

const SENTENCES_PER_PARAGRAPH = 3;

export function newsPage({
  title,
  paragraphs,
  outlet = 'The Example Post',
  published = '2025-06-20',
}: NewsPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<meta property="og:type" content="article">
<meta property="og:site_name" content="${escaped(outlet)}">
<meta property="og:title" content="${escaped(title)}">
<meta property="article:published_time" content="${published}T09:00:00Z">
</head>
<body>
<header><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav></header>
<main><article>
<h1>${escaped(title)}</h1>
${paragraphsHtml(paragraphs)}
</article></main>
<footer><p>All rights reserved.</p></footer>
</body>
</html>`;
}

/** The paragraphs as elements, for pages that add them later. */
export function paragraphsHtml(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n');
}

/** Sentences set as paragraphs of three. */
export function asParagraphs(sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((_, index) =>
    index % SENTENCES_PER_PARAGRAPH === 0 ? [sentences.slice(index, index + SENTENCES_PER_PARAGRAPH).join(' ')] : [],
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
