import type { Difference, Words } from '../core/differences/difference.ts';
import { Icon } from './Icon.tsx';
import { KIND, NOT_HERE, NOT_THERE, THIS_PAGE } from './strings.ts';
import { differencesInOrder } from './telling-order.ts';

/** The points in which the sentence here and one outlet's telling part, a row each: what it is about, words here → words there. */
export function DifferenceList(props: { readonly differences: readonly Difference[]; readonly outletName: string }) {
  return (
    <ul class="differences">
      {differencesInOrder(props.differences).map((difference) => (
        <li
          key={`${difference.kind} ${difference.here.start} ${difference.there.start}`}
          class={`difference ${difference.kind}`}
        >
          <Icon name={difference.kind} />
          <p class="difference-words">
            <span class="kind">{KIND[difference.kind]}</span>{' '}
            <Side label={THIS_PAGE} words={difference.here} absent={NOT_HERE} />
            <span class="arrow" aria-hidden="true">
              {' → '}
            </span>
            <Side label={props.outletName} words={difference.there} absent={NOT_THERE} />
          </p>
          {difference.note !== '' && <p class="note">{difference.note}</p>}
        </li>
      ))}
    </ul>
  );
}

function Side(props: { readonly label: string; readonly words: Words; readonly absent: string }) {
  return (
    <>
      <span class="unseen">{`${props.label}: `}</span>
      {props.words.text === '' ? <i class="absent">{props.absent}</i> : <b dir="auto">{props.words.text}</b>}
    </>
  );
}
