import type { TimelineArticle } from '../core/story-timeline.ts';
import { dateLabel, say, sayCounted } from './language.ts';
import { TellingSource } from './TellingSource.tsx';

/** The articles day by day in order of publication, with the time between the days; nothing where fewer than two have a day. */
export function StoryTimeline({ articles }: { readonly articles: readonly TimelineArticle[] }) {
  if (articles.length < 2) return null;
  const days = byDay(articles);
  return (
    <section class="timeline">
      <h2 class="eyebrow">{say('timeline')}</h2>
      <ol>
        {days.map(({ published, printed }, index) => (
          <li key={published}>
            {index > 0 && <p class="between">{sayCounted('daysLater', printed[0]?.daysAfter ?? 0)}</p>}
            <h3 class="day">
              <time dateTime={published}>{dateLabel(published)}</time>
            </h3>
            <ul>
              {printed.map((article) => (
                <Printed key={article.telling.article} article={article} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Printed({ article: { telling, claims } }: { readonly article: TimelineArticle }) {
  return (
    <li>
      <TellingSource telling={telling} />
      {telling.title !== '' && (
        <p class="article-name" dir="auto">
          {telling.title}
        </p>
      )}
      <p class="reach">{sayCounted('claims', claims)}</p>
    </li>
  );
}

type Day = { readonly published: string; readonly printed: readonly TimelineArticle[] };

function byDay(articles: readonly TimelineArticle[]): readonly Day[] {
  const days = [...new Set(articles.map(({ published }) => published))];
  return days.map((published) => ({
    published,
    printed: articles.filter((article) => article.published === published),
  }));
}
