import { useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';
import { type MessageKey, say } from './language.ts';

export type ExportKind = 'text' | 'csv' | 'png';

/** Takes the comparison along; false where it could not be. */
export type ExportComparison = (kind: ExportKind) => Promise<boolean>;

const BUTTONS: readonly { readonly kind: ExportKind; readonly icon: IconName; readonly label: MessageKey }[] = [
  { kind: 'text', icon: 'copy', label: 'copyText' },
  { kind: 'csv', icon: 'save', label: 'exportCsv' },
  { kind: 'png', icon: 'save', label: 'exportPng' },
];

/** Ways to take the comparison along, and what came of the last. */
export function ExportBar({ onExport }: { readonly onExport: ExportComparison }) {
  const [outcome, setOutcome] = useState('');
  const run = async (kind: ExportKind): Promise<void> => {
    setOutcome('');
    const worked = await onExport(kind);
    if (kind === 'text') setOutcome(say(worked ? 'copied' : 'notCopied'));
    else setOutcome(say(worked ? 'saved' : 'notSaved'));
  };
  return (
    <div class="export-bar">
      {BUTTONS.map(({ kind, icon, label }) => (
        <button key={kind} type="button" class="quiet-button" onClick={() => run(kind)}>
          <Icon name={icon} />
          {say(label)}
        </button>
      ))}
      <span role="status" class="outcome">
        {outcome}
      </span>
    </div>
  );
}
