import type { ComparedLink } from '../core/comparison.ts';
import { DifferenceSummary } from './DifferenceSummary.tsx';
import { TellingList } from './TellingList.tsx';

/** What a link shows of the other outlets: where they part from the sentence, all together, then how each tells the claim. */
export function LinkComparison({ link }: { readonly link: ComparedLink }) {
  return (
    <>
      <DifferenceSummary link={link} />
      <TellingList link={link} />
    </>
  );
}
