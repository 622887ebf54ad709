/** The paragraph of the worked example: made up on the bundled corpus's story so that every mark is seen, in English, which is what is compared so far. */
import type { ArticleBlocks } from '../../core/split-articles.ts';

export const EXAMPLE_TEXT =
  'Kremlin aide Yuri Ushakov told reporters that a solution “should be achieved exclusively through political and diplomatic means”. ' +
  'Putin repeated his offer to mediate between the two sides. ' +
  'Xi does not support this mediation effort, Ushakov said.';

export const EXAMPLE_ARTICLE: ArticleBlocks = {
  facts: { url: '', canonicalUrl: '', title: '', outlet: '', published: '2025-06-20', language: 'en' },
  blocks: [{ text: EXAMPLE_TEXT, heading: false }],
};
