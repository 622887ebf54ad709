/** Several corpora answering as one: claims and stories that are the same are joined where a page touches them. */

import type { CorpusView } from './corpus-view.ts';
import { createJointFinder } from './joining/find-joints.ts';
import { joinIndexes } from './joining/joined-index.ts';
import { type JoinedParts, joinViews } from './joining/joined-view.ts';
import { joinOutlets } from './joining/same-outlets.ts';
import { once } from './once.ts';
import { type OpenCorpus, openViewed } from './open-corpus.ts';

/**
 * Opens corpora as one, without reading them: what they have in common is looked for where a page's sentences lead, and kept. The answer is what one corpus
 * holding all of it would give. Ids of the first corpus stay as they are; those of the others are written after the corpus's id, and what is joined goes by
 * the name it has in the earliest. Corpora of one id are pieces or versions of one: in them equal ids are the same thing. One corpus is given back as it is.
 */
export function joinCorpora(corpora: readonly OpenCorpus[]): OpenCorpus {
  const [only] = corpora;
  if (only === undefined) throw new Error('There is no corpus to answer with.');
  if (corpora.length === 1) return only;
  const views = corpora.flatMap((corpus) => corpus.views);
  const first = views[0]?.corpus.id;
  const markOf = (part: number, id: string): string => {
    const corpus = views[part]?.corpus.id ?? '';
    return corpus === first ? id : `${corpus}:${id}`;
  };
  const outlets = joinOutlets(
    views.map(({ corpus }) => corpus.outlets),
    markOf,
  );
  const parts: JoinedParts = { views, index: joinIndexes(views.map(({ texts }) => texts.index)), outlets, markOf };
  const finder = once(() => createJointFinder(views, parts.index));
  let view: CorpusView | undefined;
  const viewed = (): CorpusView => {
    view ??= joinViews(parts, finder().joints());
    return view;
  };
  return openViewed({
    name: views.map(({ corpus }) => corpus.name).join(', '),
    updated: views.map(({ corpus }) => corpus.updated).reduce((a, b) => (a > b ? a : b)),
    outlets: outlets.outlets,
    articles: views.reduce((sum, { corpus }) => sum + corpus.articles, 0),
    views,
    view: viewed,
    viewFor: async (sentences, pause) => {
      if (await finder().find(sentences, pause)) view = undefined;
      return viewed();
    },
  });
}
