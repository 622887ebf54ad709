import type { ComparedPage } from '../core/comparison.ts';
import type { MatrixCell, MatrixOutlet, MatrixRow, MatrixTelling } from '../core/comparison-matrix.ts';
import type { Difference } from '../core/differences/difference.ts';
import { CellSign } from './CellSign.tsx';
import type { PointedCell } from './ComparisonTable.tsx';
import { Icon } from './Icon.tsx';
import { direction, say } from './language.ts';
import { OutletNames } from './OutletNames.tsx';
import { noteText } from './strings.ts';
import { TellingSource } from './TellingSource.tsx';
import { TellingText } from './TellingText.tsx';
import { marksOf } from './telling-parts.ts';

export type CellDetailProps = {
  readonly page: ComparedPage;
  readonly outlets: readonly MatrixOutlet[];
  /** Nothing before the reader has pointed at a cell. */
  readonly pointed: PointedCell | undefined;
};

const KINDS = ['contradicted', 'differs', 'same', 'carries'] as const;

/** What a cell stands for: the words here and there with their differences; for a claim alone, who tells it how. */
export function CellDetail({ page, outlets, pointed }: CellDetailProps) {
  if (pointed === undefined) return <p class="choose">{say('chooseCell')}</p>;
  const { row, column } = pointed;
  const cell = column === undefined ? undefined : row.cells[column];
  return (
    <>
      <p class="claim-text" dir="auto">
        {row.claimText}
      </p>
      {cell === undefined ? (
        <Carriers row={row} outlets={outlets} />
      ) : (
        <>
          <h3 class="cell-head">
            <CellSign kind={cell.kind} />
            <bdi>{outlets[column ?? -1]?.name}</bdi> {say(`cell_${cell.kind}`)}
          </h3>
          <Told cell={cell} page={page} />
        </>
      )}
    </>
  );
}

function Told({ cell, page }: { readonly cell: MatrixCell; readonly page: ComparedPage }) {
  if (cell.kind === 'absent') return <p class="reach">{say('doesNotCarry')}</p>;
  if (cell.kind === 'unknown') return <p class="reach">{say('noWordsKnown')}</p>;
  return (
    <ul class="tellings">
      {cell.told.map((told) => (
        <li key={`${told.link} ${told.telling.article} ${told.telling.words}`} class="telling">
          <TellingSource telling={told.telling} />
          <TellingText
            text={told.telling.words}
            marks={marksOf(told.differences, 'there')}
            whole={told.telling.whole}
          />
          {told.differences.length > 0 && (
            <ul class="differences">
              {told.differences.map((difference) => (
                <DifferenceLine
                  key={`${difference.kind} ${difference.here.start} ${difference.there.start}`}
                  difference={difference}
                />
              ))}
            </ul>
          )}
          <HereWords told={told} page={page} />
        </li>
      ))}
    </ul>
  );
}

/** The page's own sentence with the words that differ. */
function HereWords({ told, page }: { readonly told: MatrixTelling; readonly page: ComparedPage }) {
  const sentence = page.sentences[page.links[told.link ?? -1]?.sentence ?? -1];
  if (sentence === undefined || told.differences.length === 0) return null;
  return (
    <section class="here">
      <h4 class="eyebrow">{say('thisPage')}</h4>
      <TellingText text={sentence} marks={marksOf(told.differences, 'here')} whole />
    </section>
  );
}

function DifferenceLine({ difference }: { readonly difference: Difference }) {
  const { kind, here, there, note } = difference;
  return (
    <li class={`difference ${kind}`}>
      <Icon name={kind} />
      <p>
        <span class="kind">{say(`kind_${kind}`)}</span>{' '}
        {here.text === '' ? <i class="absent">{say('notHere')}</i> : <b dir="auto">{here.text}</b>}
        <span class="arrow" aria-hidden="true">
          {direction() === 'rtl' ? ' ← ' : ' → '}
        </span>
        {there.text === '' ? <i class="absent">{say('notThere')}</i> : <b dir="auto">{there.text}</b>}
        {note && <span class="note">{noteText(note)}</span>}
      </p>
    </li>
  );
}

function Carriers({ row, outlets }: { readonly row: MatrixRow; readonly outlets: readonly MatrixOutlet[] }) {
  return (
    <ul class="carriers">
      {KINDS.map((kind) => ({
        kind,
        names: outlets.flatMap(({ name }, column) => (row.cells[column]?.kind === kind ? [name] : [])),
      }))
        .filter(({ names }) => names.length > 0)
        .map(({ kind, names }) => (
          <li key={kind} class="carrier">
            <CellSign kind={kind} />
            <p>
              <span class="kind">{say(`cell_${kind}`)}</span> <OutletNames names={names} />
            </p>
          </li>
        ))}
    </ul>
  );
}
