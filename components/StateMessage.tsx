import { Icon, type IconName } from './Icon.tsx';
import { type MessageKey, say } from './language.ts';

type State =
  | 'loading'
  | 'no-article'
  | 'other-language'
  | 'gave-up'
  | 'nothing-found'
  | 'switched-off'
  | 'corpus-broken'
  | 'unsupported';

type Said = { readonly icon: IconName; readonly title: MessageKey; readonly advice?: MessageKey };

/** The page's state, said in one heading and one sentence on what to do. */
const STATES: Readonly<Record<State, Said>> = {
  loading: { icon: 'same', title: 'state_loading_title' },
  'no-article': { icon: 'page', title: 'state_no_article_title', advice: 'state_no_article_advice' },
  'other-language': { icon: 'page', title: 'state_other_language_title', advice: 'state_other_language_advice' },
  'gave-up': { icon: 'alert', title: 'state_gave_up_title', advice: 'state_gave_up_advice' },
  'nothing-found': { icon: 'search', title: 'state_nothing_found_title', advice: 'state_nothing_found_advice' },
  'switched-off': { icon: 'power', title: 'state_switched_off_title', advice: 'state_switched_off_advice' },
  'corpus-broken': { icon: 'alert', title: 'state_corpus_broken_title', advice: 'state_corpus_broken_advice' },
  unsupported: { icon: 'info', title: 'state_unsupported_title', advice: 'state_unsupported_advice' },
};

/** The heading of a state, which is also what a screen reader hears of it. */
export const stateTitle = (state: State): string => say(STATES[state].title);

/** A page without claims: what is the case, why where that is known, and what the reader can do about it. */
export function StateMessage({ state, reason }: { readonly state: State; readonly reason: string }) {
  const { icon, title, advice } = STATES[state];
  return (
    <div class={`state-message ${state}`}>
      <span class="state-icon">
        <Icon name={icon} size={24} />
      </span>
      <h2>{say(title)}</h2>
      {advice !== undefined && <p>{say(advice)}</p>}
      {reason !== '' && (
        <p class="reason" dir="auto">
          {reason}
        </p>
      )}
    </div>
  );
}
