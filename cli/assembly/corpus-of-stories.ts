/** Makes a corpus of assembled stories. Its tellings are whole sentences of the articles. */
import {
  type Article,
  type Claim,
  CORPUS_FORMAT_VERSION,
  type Corpus,
  type Outlet,
  type Story,
  type Telling,
} from '../../core/corpus/corpus.ts';
import type { StoryClaims } from './story-claims.ts';

/** Takes one story after another; `corpus` gives what they are together. */
export type CorpusMaker = { readonly add: (story: StoryClaims) => void; readonly corpus: () => Corpus };

const KEY_IN_ID = 12;

/** A corpus of this id and name. Ids of stories and claims come from the articles' content, so that they stay when other articles are added. */
export function createCorpusMaker(id: string, name: string): CorpusMaker {
  const outlets = new Map<string, Outlet>();
  const articles: Article[] = [];
  const stories: Story[] = [];
  const claims: Claim[] = [];
  const tellings: Telling[] = [];
  const taken = new Set<string>();
  return { add, corpus };

  function add(story: StoryClaims): void {
    const [first] = story.articles;
    const texts = story.sentences.flatMap((sentences, at) =>
      sentences.map((text, nth) => ({ text, nth, member: story.articles[at] })),
    );
    if (first === undefined || texts.length === 0) return;
    const storyId = newId(`story-${first.key.slice(0, KEY_IN_ID)}`);
    stories.push({ id: storyId, title: first.article.title || (texts[0]?.text ?? '') });
    for (const { article, outlet } of story.articles) {
      articles.push(article);
      outlets.set(outlet.id, outlet);
    }
    for (const [middle = 0, ...members] of story.claims) {
      const best = texts[middle];
      if (best?.member === undefined) throw new Error('A claim has no sentence.');
      const claim = newId(`claim-${best.member.key.slice(0, KEY_IN_ID)}-${best.nth + 1}`);
      claims.push({ id: claim, story: storyId, text: best.text });
      for (const member of members) {
        const told = texts[member];
        if (told?.member !== undefined)
          tellings.push({ claim, article: told.member.article.id, words: told.text, whole: true });
      }
    }
  }

  function corpus(): Corpus {
    const updated = articles.reduce((latest, { published }) => (published > latest ? published : latest), '');
    const all = [...outlets.values()];
    return {
      formatVersion: CORPUS_FORMAT_VERSION,
      id,
      name,
      updated,
      outlets: all,
      articles,
      stories,
      claims,
      tellings,
    };
  }

  function newId(wanted: string): string {
    let free = wanted;
    for (let at = 2; taken.has(free); at += 1) free = `${wanted}-${at}`;
    taken.add(free);
    return free;
  }
}
