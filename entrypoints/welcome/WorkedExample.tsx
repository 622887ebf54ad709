import { useEffect, useRef, useState } from 'preact/hooks';
import { Card } from '../../components/Card.tsx';
import { say } from '../../components/language.ts';
import type { Agreement } from '../../core/comparison.ts';
import { createMarks, type Marks } from '../../page/marks.ts';
import { watchPointer } from '../../page/watch-pointer.ts';
import { callBackground } from '../../wire/calls.ts';
import type { PageAnswer } from '../../wire/messages.ts';
import { EXAMPLE_ARTICLE, EXAMPLE_TEXT } from './example-article.ts';

const STRENGTH: Readonly<Record<Agreement, number>> = { same: 0, differs: 1, contradicted: 2 };

/** A paragraph that is compared and marked as a page would be, with the card of the mark that was chosen beside it. */
export function WorkedExample({ signal }: { readonly signal: AbortSignal }) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const marks = useRef<Marks>(null);
  const [answer, setAnswer] = useState<PageAnswer | 'asking' | 'none'>('asking');
  const [opened, setOpened] = useState<{ readonly link: number; readonly takesFocus: boolean }>();

  useEffect(() => {
    callBackground('comparePage', [EXAMPLE_ARTICLE]).then((compared) => {
      const hasLinks = compared.ok && compared.value.page.links.length > 0;
      setAnswer(hasLinks ? compared.value : 'none');
    });
  }, []);

  useEffect(() => {
    const text = paragraph.current?.firstChild;
    if (!(text instanceof Text) || typeof answer === 'string') return;
    const painted = createMarks(document, { signal });
    marks.current = painted;
    painted.paint(marksOf(answer, text));
    const { links } = answer.page;
    const strengths = links.map(({ agreement }) => STRENGTH[agreement]);
    setOpened({ link: strengths.indexOf(Math.max(...strengths)), takesFocus: false });
    watchPointer([document], {
      signal,
      markAt: (x, y) => painted.at(x, y),
      isInCard: () => false,
      onRest: (link) => setOpened({ link, takesFocus: false }),
      onPress: (link) => setOpened({ link, takesFocus: false }),
      onLeave: () => undefined,
    });
  }, [answer, signal]);

  useEffect(() => marks.current?.emphasise(opened?.link), [opened]);

  const page = typeof answer === 'string' ? undefined : answer.page;
  const link = opened && page?.links[opened.link];
  const open = (index: number): void => setOpened({ link: index, takesFocus: true });
  return (
    <div class="example">
      <p ref={paragraph} class="example-text" lang="en" dir="ltr">
        {EXAMPLE_TEXT}
      </p>
      {answer === 'asking' && <p role="status">{say('loading')}</p>}
      {answer === 'none' && <p role="status">{say('welcomeExampleNone')}</p>}
      {page !== undefined && opened !== undefined && link !== undefined && (
        <Card
          link={link}
          sentence={page.sentences[link.sentence] ?? ''}
          position={{ index: opened.link, total: page.links.length }}
          takesFocus={opened.takesFocus}
          onClose={() => setOpened(undefined)}
          onNext={() => open((opened.link + 1) % page.links.length)}
          onPrevious={() => open((opened.link - 1 + page.links.length) % page.links.length)}
        />
      )}
      {page !== undefined && opened === undefined && (
        <p>
          <button type="button" class="button" onClick={() => open(0)}>
            {say('welcomeExampleOpen')}
          </button>
        </p>
      )}
    </div>
  );
}

/** A mark for each link, in the same order. */
function marksOf({ page, places }: PageAnswer, text: Text) {
  return page.links.flatMap(({ sentence, agreement }) => {
    const place = places[sentence];
    if (place === undefined) return [];
    const range = document.createRange();
    range.setStart(text, place.start);
    range.setEnd(text, place.end);
    return [{ range, agreement }];
  });
}
