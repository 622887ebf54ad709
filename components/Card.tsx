import { useEffect, useRef } from 'preact/hooks';
import type { ComparedLink } from '../core/comparison.ts';
import { AgreementLabel } from './AgreementLabel.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { LinkComparison } from './LinkComparison.tsx';
import { say } from './language.ts';
import { alsoIn, cardLabel, positionLabel } from './strings.ts';
import { TellingText } from './TellingText.tsx';
import { marksOf } from './telling-parts.ts';
import { WhyLinked } from './WhyLinked.tsx';

export type CardProps = {
  readonly link: ComparedLink;
  /** The marked sentence, as the page prints it. */
  readonly sentence: string;
  /** Place of the link among the page's links; `index` counts from 0. */
  readonly position: { readonly index: number; readonly total: number };
  /** True when the card was opened by a key or a click: it takes the focus then, and leaves it alone on hover. */
  readonly takesFocus?: boolean;
  readonly onClose: () => void;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  /** Called in the click itself, so that a panel may be opened. Left out where there is no page to compare, as in an example. */
  readonly onCompare?: () => void;
  /** The reader says that the sentence does not state this claim. Left out where nothing can be hidden. */
  readonly onHide?: () => void;
};

/** One marked sentence compared: the claim, this page's words, every outlet's telling with its differences. */
export function Card(props: CardProps) {
  const { link, position, takesFocus = false } = props;
  const card = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    card.current?.scrollTo(0, 0);
    if (takesFocus) card.current?.focus({ preventScroll: true });
  }, [link, takesFocus]);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onClose();
  };
  const marks = link.tellings.flatMap(({ differences }) => marksOf(differences, 'here'));
  return (
    <div class="card">
      <dialog
        open
        class="card-sheet"
        ref={card}
        tabIndex={-1}
        aria-label={cardLabel(link.claimText)}
        onKeyDown={closeOnEscape}
      >
        <header class="card-head">
          <AgreementLabel agreement={link.agreement} />
          <span class="position">{positionLabel(position.index, position.total)}</span>
          <CardButton
            icon="previous"
            label={say('previous')}
            onClick={props.onPrevious}
            disabled={position.total < 2}
          />
          <CardButton icon="next" label={say('next')} onClick={props.onNext} disabled={position.total < 2} />
          <CardButton icon="close" label={say('close')} onClick={props.onClose} disabled={false} />
        </header>
        <h2 class="claim" dir="auto">
          {link.claimText}
        </h2>
        <p class="count">{alsoIn(link.outletCount, link.originCount)}</p>
        <section class="here">
          <h3 class="eyebrow">{say('thisPage')}</h3>
          <TellingText text={props.sentence} marks={marks} whole />
          <WhyLinked link={link} />
        </section>
        <LinkComparison key={`${link.sentence} ${link.claim}`} link={link} />
        <div class="card-actions">
          {props.onCompare !== undefined && (
            <button type="button" class="quiet-button" onClick={props.onCompare}>
              <Icon name="table" />
              {say('openComparison')}
            </button>
          )}
          {props.onHide !== undefined && (
            <button type="button" class="quiet-button" onClick={props.onHide}>
              <Icon name="hide" />
              {say('notThisClaim')}
            </button>
          )}
        </div>
        <footer class="small-print">
          <p>
            <span class="printed">{say('printedSample')}</span> {say('printedLegend')}
          </p>
          <p>{say('standingLine')}</p>
        </footer>
      </dialog>
    </div>
  );
}

function CardButton(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.label}
      title={props.label}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
