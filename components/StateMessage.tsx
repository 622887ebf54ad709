import { Icon, type IconName } from './Icon.tsx';
import { STATES } from './strings.ts';

const ICONS: Readonly<Record<keyof typeof STATES, IconName>> = {
  loading: 'same',
  'no-article': 'page',
  'other-language': 'page',
  'gave-up': 'alert',
  'nothing-found': 'search',
  'switched-off': 'power',
  'corpus-broken': 'alert',
  unsupported: 'info',
};

/** A page without claims: what is the case, why where that is known, and what the reader can do about it. */
export function StateMessage({ state, reason }: { readonly state: keyof typeof STATES; readonly reason: string }) {
  const { title, advice } = STATES[state];
  return (
    <div class={`state-message ${state}`} role="status">
      <span class="state-icon">
        <Icon name={ICONS[state]} size={24} />
      </span>
      <h2>{title}</h2>
      {advice !== '' && <p>{advice}</p>}
      {reason !== '' && (
        <p class="reason" dir="auto">
          {reason}
        </p>
      )}
    </div>
  );
}
