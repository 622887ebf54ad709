import { useState } from 'preact/hooks';
import type { ComparedLink, DifferencePoint, Variant } from '../core/comparison.ts';
import { Icon } from './Icon.tsx';
import { direction, say } from './language.ts';
import { OutletNames } from './OutletNames.tsx';
import { moreDifferences, noteText, sayers } from './strings.ts';

/** The rest waits for a click: the first are what changes the meaning most. */
const FIRST_SHOWN = 5;

/** The points in which outlets part from the sentence, each once: the words here, and who says what instead. Nothing where there is none. */
export function DifferenceSummary({ link }: { readonly link: ComparedLink }) {
  const [showsAll, setShowsAll] = useState(false);
  if (link.points.length === 0) return null;
  const shown = showsAll ? link.points : link.points.slice(0, FIRST_SHOWN);
  return (
    <section class="summary-of-differences">
      <h3 class="eyebrow">{say('whereTheyDiffer')}</h3>
      <ul class="differences">
        {shown.map((point, index) => (
          <Point
            key={`${point.kind} ${point.here.start} ${point.here.end} ${point.variants[0]?.words}`}
            point={point}
            link={link}
            takesFocus={index === FIRST_SHOWN}
          />
        ))}
      </ul>
      {shown.length < link.points.length && (
        <button type="button" class="quiet-button more" onClick={() => setShowsAll(true)}>
          <Icon name="chevron" />
          {moreDifferences(link.points.length - shown.length)}
        </button>
      )}
    </section>
  );
}

type PointProps = { readonly point: DifferencePoint; readonly link: ComparedLink; readonly takesFocus: boolean };

function Point({ point, link, takesFocus }: PointProps) {
  const { kind, here, variants, alike, majority } = point;
  const isAlone = majority.kind === 'variant' && alike.length === 0;
  return (
    <li class={`difference ${kind}`} tabIndex={-1} ref={takesFocus ? focusRevealed : null}>
      <Icon name={kind} />
      <p class="difference-words">
        <span class="kind">{say(`kind_${kind}`)}</span> <span class="unseen">{`${say('thisPage')}: `}</span>
        <Said words={here.text} absent={say('notHere')} />
        {isAlone && (
          <>
            {' '}
            <span class="standing">{say('onlyThisPage')}</span>
          </>
        )}
      </p>
      <ul class="variants">
        {variants.map((variant, index) => (
          <VariantLine
            key={variant.words}
            variant={variant}
            names={namesOf(variant.tellings, link)}
            standing={standingOf(point, index)}
          />
        ))}
        {alike.length > 0 && (
          <li class="variant">
            {'= '}
            {say('asHere')}{' '}
            <span class="sayers">
              <OutletNames names={namesOf(alike, link)} />
            </span>
          </li>
        )}
      </ul>
    </li>
  );
}

/** How a variant stands among all who say something on the point: most say so, one alone does, or neither. */
type Standing = 'most' | 'only' | 'some';

function standingOf({ majority, variants }: DifferencePoint, index: number): Standing {
  if (majority.kind === 'variant' && majority.variant === index) return variants.length > 1 ? 'most' : 'some';
  return majority.kind !== 'none' && variants[index]?.outlets === 1 ? 'only' : 'some';
}

function VariantLine(props: {
  readonly variant: Variant;
  readonly names: readonly string[];
  readonly standing: Standing;
}) {
  const { variant, names, standing } = props;
  return (
    <li class={`variant ${standing}`}>
      <span class="arrow" aria-hidden="true">
        {direction() === 'rtl' ? '← ' : '→ '}
      </span>
      <Said words={variant.words} absent={say('notThere')} />{' '}
      <span class="sayers">
        {standing === 'only' ? `${say('only')} ` : sayers(variant.outlets, standing === 'most')}
        <OutletNames names={names} />
      </span>
      {variant.note && <span class="note">{noteText(variant.note)}</span>}
    </li>
  );
}

function Said({ words, absent }: { readonly words: string; readonly absent: string }) {
  return words === '' ? <i class="absent">{absent}</i> : <b dir="auto">{words}</b>;
}

/** The button that revealed it is gone: without this the focus would fall back to the page. */
const focusRevealed = (revealed: HTMLElement | null): void => revealed?.focus({ preventScroll: true });

function namesOf(places: readonly number[], { tellings }: ComparedLink): readonly string[] {
  return [...new Set(places.flatMap((place) => tellings[place]?.outletName ?? []))];
}
