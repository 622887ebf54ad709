import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { LeftOutClaim, OnlyHereClaim, StoryCoverage } from '../core/comparison.ts';
import { Icon } from './Icon.tsx';
import { say } from './language.ts';
import { moreClaims, moreNames, outletsLabel, storyReach } from './strings.ts';
import { TellingSource } from './TellingSource.tsx';
import { TellingText } from './TellingText.tsx';

/** What most outlets carry stands first; the rest waits for a click. */
const FIRST_SHOWN = 8;

/** The claims of the page's stories that other outlets carry and it was not seen to state, with how far the corpus reaches. */
export function LeftOutList({ stories }: { readonly stories: readonly StoryCoverage[] }) {
  return (
    <>
      {stories.map((story) => (
        <Fragment key={story.story}>
          <StoryTitle story={story} isOneOfSeveral={stories.length > 1} />
          {story.isWhole ? (
            <>
              <p class="reach">{`${storyReach(story.articles, story.outlets)} ${say('mayBeInOtherWords')}`}</p>
              {story.leftOut.length === 0 && <p class="none">{say('nothingLeftOut')}</p>}
              <FirstOf claims={story.leftOut} draw={(claim) => <LeftOut claim={claim} />} />
            </>
          ) : (
            <p class="none">{say('partRead')}</p>
          )}
        </Fragment>
      ))}
    </>
  );
}

/** The claims that no other article of the corpus carries, with this page's words where they were recognised. */
export function OnlyHereList(props: {
  readonly stories: readonly StoryCoverage[];
  readonly sentences: readonly string[];
}) {
  const { stories, sentences } = props;
  return (
    <>
      {stories.map((story) => (
        <Fragment key={story.story}>
          <StoryTitle story={story} isOneOfSeveral={stories.length > 1} />
          <p class="reach">{storyReach(story.articles, story.outlets)}</p>
          {story.onlyHere.length === 0 && <p class="none">{say('nothingOnlyHere')}</p>}
          <FirstOf claims={story.onlyHere} draw={(claim) => <OnlyHere claim={claim} sentences={sentences} />} />
        </Fragment>
      ))}
    </>
  );
}

function StoryTitle(props: { readonly story: StoryCoverage; readonly isOneOfSeveral: boolean }) {
  if (!props.isOneOfSeveral) return null;
  return (
    <h3 class="article-title" dir="auto">
      {props.story.title}
    </h3>
  );
}

function FirstOf<Claim extends { readonly claim: string }>(props: {
  readonly claims: readonly Claim[];
  readonly draw: (claim: Claim) => preact.JSX.Element;
}) {
  const { claims, draw } = props;
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? claims : claims.slice(0, FIRST_SHOWN);
  return (
    <>
      <ol class="claims">
        {shown.map((claim, index) => (
          <li key={claim.claim} class="claim-item" tabIndex={-1} ref={index === FIRST_SHOWN ? focusRevealed : null}>
            {draw(claim)}
          </li>
        ))}
      </ol>
      {shown.length < claims.length && (
        <button type="button" class="quiet-button more" onClick={() => setShowsAll(true)}>
          <Icon name="chevron" />
          {moreClaims(claims.length - shown.length)}
        </button>
      )}
    </>
  );
}

/** Its tellings are drawn when it is first opened. */
function LeftOut({ claim }: { readonly claim: LeftOutClaim }) {
  const [isOpen, setIsOpen] = useState(false);
  const label = outletsLabel(claim.outlets, claim.outlets);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary class="claim-line">
        <span class="claim-words" dir="auto">
          {claim.claimText}
        </span>
        <span class="outlet-count" title={label}>
          <span aria-hidden="true">{claim.outlets}</span>
          <span class="unseen">{`, ${label}`}</span>
        </span>
        <Icon name="chevron" />
      </summary>
      {isOpen && (
        <div class="claim-body">
          <ul class="tellings">
            {claim.tellings.map((telling) => (
              <li key={telling.article} class="telling">
                <TellingSource telling={telling} />
                <TellingText text={telling.words} marks={[]} whole={telling.whole} />
              </li>
            ))}
          </ul>
          {claim.outlets > claim.tellings.length && (
            <p class="reach">{moreNames(claim.outlets - claim.tellings.length)}</p>
          )}
        </div>
      )}
    </details>
  );
}

function OnlyHere({ claim, sentences }: { readonly claim: OnlyHereClaim; readonly sentences: readonly string[] }) {
  return (
    <div class="only-here">
      <p class="claim-words" dir="auto">
        {claim.claimText}
      </p>
      {claim.sentences.length === 0 && <p class="reach">{say('notSeenHere')}</p>}
      {claim.sentences.map((sentence) => (
        <section key={sentence} class="here">
          <h3 class="eyebrow">{say('thisPage')}</h3>
          <TellingText text={sentences[sentence] ?? ''} marks={[]} whole />
        </section>
      ))}
    </div>
  );
}

/** The button that revealed it is gone: without this the focus would fall back to the page. */
const focusRevealed = (revealed: HTMLElement | null): void => revealed?.focus({ preventScroll: true });
