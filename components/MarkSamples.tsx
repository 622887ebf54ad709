import type { Agreement } from '../core/comparison.ts';
import { say } from './language.ts';

const AGREEMENTS: readonly Agreement[] = ['same', 'differs', 'contradicted'];

/** The three marks as they look in a style. */
export function MarkSamples({ style }: { readonly style: 'subtle' | 'clear' | 'off' }) {
  return (
    <span class="samples">
      {AGREEMENTS.map((agreement) => (
        <span key={agreement} class={`mark-sample ${style} ${agreement}`}>
          {say(`agreement_${agreement}`)}
        </span>
      ))}
    </span>
  );
}
