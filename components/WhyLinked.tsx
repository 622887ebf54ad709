import type { ComparedLink } from '../core/comparison.ts';
import { say } from './language.ts';
import { whyLinked } from './strings.ts';

/** One line under the page's sentence: how sure its link is, and what it shares with the other tellings. */
export function WhyLinked({ link }: { readonly link: Pick<ComparedLink, 'sureness' | 'evidence'> }) {
  return (
    <p class="why" dir="auto">
      <span class="sureness">{say(`sureness_${link.sureness}`)}</span> {whyLinked(link.evidence)}
    </p>
  );
}
