import type { FoundClaim } from '../core/open-corpus.ts';

/** Claims that a search found, each with the outlets that carry it. */
export function FoundClaims({ claims }: { readonly claims: readonly FoundClaim[] }) {
  return (
    <ul>
      {claims.map((found) => (
        <li key={found.claim} class="found">
          <p class="claim-words" dir="auto">
            {found.text}
          </p>
          <p class="found-outlets" dir="auto">
            {found.outlets.join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
