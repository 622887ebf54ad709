import { useState } from 'preact/hooks';
import type { ComparedLink, ComparedTelling, Origin } from '../core/comparison.ts';
import { Icon } from './Icon.tsx';
import { say } from './language.ts';
import { moreOutlets, originLabel } from './strings.ts';
import { TellingSource } from './TellingSource.tsx';
import { TellingText } from './TellingText.tsx';
import { type OriginTellings, tellingsByOrigin } from './telling-order.ts';
import { marksOf } from './telling-parts.ts';

/** More than these at once hide the first behind the last: the rest waits for a click. */
const FIRST_SHOWN = 3;

/**
 * How other outlets tell the claim, those of one origin together: those that differ one by one, the most different first, the
 * others in a row.
 */
export function TellingList({ link }: { readonly link: ComparedLink }) {
  const [showsAll, setShowsAll] = useState(false);
  const groups = tellingsByOrigin(link);
  const total = groups.reduce((sum, { differing }) => sum + differing.length, 0);
  const shown = showsAll ? groups : firstTellings(groups, FIRST_SHOWN);
  const alike = groups.filter(({ differing }) => differing.length === 0);
  const firstRevealed = groups.flatMap(({ differing }) => differing)[FIRST_SHOWN];
  return (
    <>
      {total > 0 && <h3 class="eyebrow telling-head">{say('howEachTellsIt')}</h3>}
      {shown
        .filter(({ differing }) => differing.length > 0)
        .map(({ origin, differing, same }) => (
          <section key={origin.tellings[0]} class="origin">
            <OriginLine origin={origin} />
            <ul class="tellings">
              {differing.map((telling) => (
                <li
                  key={keyOf(telling)}
                  class="telling"
                  tabIndex={-1}
                  ref={telling === firstRevealed ? takeFocus : null}
                >
                  <TellingSource telling={telling} />
                  <TellingText
                    text={telling.words}
                    marks={marksOf(telling.differences, 'there')}
                    whole={telling.whole}
                  />
                </li>
              ))}
            </ul>
            {same.length > 0 && <SameTellings tellings={same} />}
          </section>
        ))}
      {!showsAll && total > FIRST_SHOWN && (
        <button type="button" class="quiet-button more" onClick={() => setShowsAll(true)}>
          <Icon name="chevron" />
          {moreOutlets(total - FIRST_SHOWN)}
        </button>
      )}
      {alike.length > 0 && (
        <section class="same-tellings">
          <h3 class="eyebrow">
            <Icon name="same" />
            {say('noDifference')}
          </h3>
          {alike.map(({ origin, same }) => (
            <div key={origin.tellings[0]} class="origin">
              <OriginLine origin={origin} />
              <Sources tellings={same} />
            </div>
          ))}
        </section>
      )}
    </>
  );
}

function OriginLine({ origin }: { readonly origin: Origin }) {
  const label = originLabel(origin.sign, origin.source);
  return label === '' ? null : <p class="origin-line">{label}</p>;
}

/** Tellings of an origin in which no difference was found, while others of it differ. */
function SameTellings({ tellings }: { readonly tellings: readonly ComparedTelling[] }) {
  return (
    <div class="same-of-origin">
      <p class="eyebrow">
        <Icon name="same" />
        {say('noDifference')}
      </p>
      <Sources tellings={tellings} />
    </div>
  );
}

function Sources({ tellings }: { readonly tellings: readonly ComparedTelling[] }) {
  return (
    <ul>
      {tellings.map((telling) => (
        <li key={keyOf(telling)}>
          <TellingSource telling={telling} />
        </li>
      ))}
    </ul>
  );
}

/** The first so many tellings that differ; a group's others come with it. */
function firstTellings(groups: readonly OriginTellings[], most: number): readonly OriginTellings[] {
  let left = most;
  return groups.map((group) => {
    const differing = group.differing.slice(0, left);
    left -= differing.length;
    return { ...group, differing };
  });
}

/** The button that revealed a telling is gone: without this the focus would fall back to the page. */
const takeFocus = (revealed: HTMLElement | null): void => revealed?.focus({ preventScroll: true });

/** An article may tell a claim in more than one place. */
const keyOf = (telling: ComparedTelling): string => `${telling.article} ${telling.words}`;
