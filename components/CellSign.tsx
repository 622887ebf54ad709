import type { MatrixCell } from '../core/comparison-matrix.ts';
import { Icon } from './Icon.tsx';

/** The sign of a cell, told apart by its form: strands side by side, parting or crossing, a dot, a dash, or a question. */
export function CellSign({ kind }: { readonly kind: MatrixCell['kind'] }) {
  return (
    <span class={`sign ${kind}`}>
      <Icon name={kind} />
    </span>
  );
}
