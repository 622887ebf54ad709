import { describe, expect, it } from 'vitest';
import { demoHtml, demoSentences } from './demo.ts';
import { firstMarks, isMarked, marks } from './marks.ts';
import { asParagraphs, newsPage } from './news-page.ts';
import { sourceArticles } from './source-articles.ts';
import { onEachBrowser } from './stage.ts';

const SHARE_OF_SENTENCES = 0.9;

const articles = sourceArticles();

onEachBrowser('marks', (stage) => {
  it('stand on the right sentences of the demo article and on none of the wrong ones', async () => {
    const page = await stage().show(demoHtml());
    const found = await firstMarks(page);
    await page.screenshot(stage().picture('demo'));
    const linked = demoSentences().filter(({ claims }) => claims.length > 0);
    const free = demoSentences().filter(({ claims }) => claims.length === 0);
    expect(linked.length).toBeGreaterThan(0);
    expect(free.length).toBeGreaterThan(0);
    expect(linked.map(({ text }) => text).filter((sentence) => !isMarked(sentence, found))).toEqual([]);
    expect(free.map(({ text }) => text).filter((sentence) => isMarked(sentence, found))).toEqual([]);
    await page.close();
  });

  describe.skipIf(articles === undefined)('on the source articles (skipped without ../shared)', () => {
    it.each(articles ?? [])('stand on what other outlets carry of article $id, $outlet', async (article) => {
      const { headline, outlet, sentences, carriedElsewhere } = article;
      const html = newsPage({ title: headline, outlet, published: '2025-06-19', paragraphs: asParagraphs(sentences) });
      const page = await stage().show(html);
      if (carriedElsewhere.length === 0) {
        await stage().desk.scanned(page, 'nothing-found');
        expect(await marks(page)).toEqual([]);
      } else {
        const found = await firstMarks(page);
        const missed = carriedElsewhere.filter((sentence) => !isMarked(sentence, found));
        const share = 1 - missed.length / carriedElsewhere.length;
        expect(share, `without a mark:\n${missed.join('\n')}`).toBeGreaterThanOrEqual(SHARE_OF_SENTENCES);
      }
      await page.close();
    });
  });
});
