import type { ComparedLink, ComparedPage } from '../core/comparison.ts';
import type { FoundClaim } from '../core/open-corpus.ts';
import { AgreementLabel } from './AgreementLabel.tsx';
import { FoundClaims } from './FoundClaims.tsx';
import { Icon } from './Icon.tsx';
import { LinkComparison } from './LinkComparison.tsx';
import { alsoIn, BACK_TO_PAGE, SEARCHING, SELECTED_WORDS, SELECTION_NOT_FOUND, SIMILAR_CLAIMS } from './strings.ts';

export type SelectionResultsProps = {
  /** The words that were selected. */
  readonly text: string;
  /** The selection compared, and other claims that share some of its words; null while none has answered. */
  readonly answer: { readonly page: ComparedPage; readonly found: readonly FoundClaim[] } | null;
  readonly onClose: () => void;
};

/** What selected words state, who else carries it, and how they differ; below it claims that share some of the words. */
export function SelectionResults({ text, answer, onClose }: SelectionResultsProps) {
  return (
    <section class="selection">
      <button type="button" class="quiet-button" onClick={onClose}>
        <Icon name="table" />
        {BACK_TO_PAGE}
      </button>
      <h2 class="eyebrow">{SELECTED_WORDS}</h2>
      <blockquote class="here" dir="auto">
        {text}
      </blockquote>
      <div role="status">
        {answer === null && <p class="none">{SEARCHING}</p>}
        {answer?.page.links.length === 0 && <p class="none">{SELECTION_NOT_FOUND}</p>}
      </div>
      {answer?.page.links.map((link) => (
        <Stated key={`${link.sentence} ${link.claim}`} link={link} />
      ))}
      {answer !== null && answer.found.length > 0 && (
        <section class="similar">
          <h2 class="eyebrow">{SIMILAR_CLAIMS}</h2>
          <FoundClaims claims={answer.found} />
        </section>
      )}
    </section>
  );
}

function Stated({ link }: { readonly link: ComparedLink }) {
  return (
    <article class="stated">
      <AgreementLabel agreement={link.agreement} />
      <h2 class="story" dir="auto">
        {link.claimText}
      </h2>
      <p class="summary">{alsoIn(link.outletCount, link.originCount)}</p>
      <LinkComparison link={link} />
    </article>
  );
}
