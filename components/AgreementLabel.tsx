import type { Agreement } from '../core/comparison.ts';
import { Icon } from './Icon.tsx';
import { say } from './language.ts';

/** How a sentence stands to the other outlets: strands side by side, parting or crossing, and the same in words. */
export function AgreementLabel({ agreement }: { readonly agreement: Agreement }) {
  return (
    <span class={`agreement ${agreement}`}>
      <Icon name={agreement} />
      {say(`agreement_${agreement}`)}
    </span>
  );
}
