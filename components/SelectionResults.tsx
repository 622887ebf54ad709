import type { ComparedLink, ComparedPage } from '../core/comparison.ts';
import type { FoundClaim } from '../core/open-corpus.ts';
import { AgreementLabel } from './AgreementLabel.tsx';
import { FoundClaims } from './FoundClaims.tsx';
import { Icon } from './Icon.tsx';
import { LinkComparison } from './LinkComparison.tsx';
import { say } from './language.ts';
import { alsoIn } from './strings.ts';

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
        {say('backToPage')}
      </button>
      <h2 class="eyebrow">{say('selectedWords')}</h2>
      <blockquote class="here" dir="auto">
        {text}
      </blockquote>
      <div role="status">
        {answer === null && <p class="none">{say('searching')}</p>}
        {answer?.page.links.length === 0 && <p class="none">{say('selectionNotFound')}</p>}
      </div>
      {answer?.page.links.map((link) => (
        <Stated key={`${link.sentence} ${link.claim}`} link={link} />
      ))}
      {answer !== null && answer.found.length > 0 && (
        <section class="similar">
          <h2 class="eyebrow">{say('similarClaims')}</h2>
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
