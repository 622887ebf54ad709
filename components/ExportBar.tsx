import { useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';
import { COPIED, COPY_TEXT, EXPORT_CSV, EXPORT_PNG, NOT_COPIED, NOT_SAVED, SAVED } from './strings.ts';

export type ExportKind = 'text' | 'csv' | 'png';

/** Takes the comparison along; false where it could not be. */
export type ExportComparison = (kind: ExportKind) => Promise<boolean>;

const BUTTONS: readonly { readonly kind: ExportKind; readonly icon: IconName; readonly label: string }[] = [
  { kind: 'text', icon: 'copy', label: COPY_TEXT },
  { kind: 'csv', icon: 'save', label: EXPORT_CSV },
  { kind: 'png', icon: 'save', label: EXPORT_PNG },
];

/** Ways to take the comparison along, and what came of the last. */
export function ExportBar({ onExport }: { readonly onExport: ExportComparison }) {
  const [outcome, setOutcome] = useState('');
  const run = async (kind: ExportKind): Promise<void> => {
    setOutcome('');
    const worked = await onExport(kind);
    if (kind === 'text') setOutcome(worked ? COPIED : NOT_COPIED);
    else setOutcome(worked ? SAVED : NOT_SAVED);
  };
  return (
    <div class="export-bar">
      {BUTTONS.map(({ kind, icon, label }) => (
        <button key={kind} type="button" class="quiet-button" onClick={() => run(kind)}>
          <Icon name={icon} />
          {label}
        </button>
      ))}
      <span role="status" class="outcome">
        {outcome}
      </span>
    </div>
  );
}
