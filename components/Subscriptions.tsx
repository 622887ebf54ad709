import { useRef, useState } from 'preact/hooks';
import type { Subscription, SubscriptionProblem } from '../core/subscriptions/subscription.ts';
import { AddressField } from './AddressField.tsx';
import { dateLabel, type MessageKey, say } from './language.ts';

/** What came of subscribing: nothing to tell, a problem, or that the text is no address at all. */
export type SubscribeAnswer = SubscriptionProblem | 'not-an-address' | undefined;

export type SubscriptionsProps = {
  readonly subscriptions: readonly Subscription[];
  /** Called in the reader's click itself, so that a permission can be asked for. */
  readonly onSubscribe: (typed: string) => Promise<SubscribeAnswer>;
  readonly onUpdate: (address: string) => Promise<unknown>;
  readonly onAgree: (address: string, publicKey: string) => Promise<unknown>;
  readonly onUnsubscribe: (address: string) => Promise<unknown>;
};

const PROBLEMS: Readonly<Record<SubscriptionProblem['kind'], MessageKey>> = {
  unreachable: 'subscription_unreachable',
  'too-slow': 'subscription_too_slow',
  missing: 'subscription_missing',
  'server-error': 'subscription_server_error',
  redirected: 'subscription_redirected',
  'too-big': 'subscription_too_big',
  malformed: 'subscription_malformed',
  forged: 'subscription_forged',
  'other-key': 'subscription_other_key',
  'other-corpus': 'subscription_other_corpus',
  older: 'subscription_older',
  replaced: 'subscription_replaced',
  expired: 'subscription_expired',
  'not-yet': 'subscription_not_yet',
  'no-permission': 'subscription_no_permission',
  'no-signatures': 'subscription_no_signatures',
  'not-kept': 'subscription_not_kept',
  known: 'subscription_known',
  'too-many': 'subscription_no_room',
};
/** Kinds whose detail is a list of what was found, one a line, so many of which are shown. */
const LISTING: readonly SubscriptionProblem['kind'][] = ['malformed', 'forged', 'not-kept'];
const MOST_LINES = 3;

/** The corpora that the reader is subscribed to, each with its publisher's key and how its updates go, and a field to add one. */
export function Subscriptions(props: SubscriptionsProps) {
  const [notice, setNotice] = useState('');
  const [problem, setProblem] = useState<SubscriptionProblem>();
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const tell = (words: string, found?: SubscriptionProblem): void => {
    setNotice(words);
    setProblem(found);
  };
  const subscribe = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const typed = (field.current?.value ?? '').trim();
    if (isBusy || typed === '') return;
    const answering = props.onSubscribe(typed);
    setBusy(true);
    tell(say('subscribing'));
    const answer = await answering.finally(() => {
      setBusy(false);
      tell('');
    });
    if (answer === 'not-an-address') tell(say('notAnAddress', typed));
    else if (answer !== undefined) tell('', answer);
    else {
      tell(say('subscribed'));
      if (field.current !== null) field.current.value = '';
    }
  };
  const unsubscribe = async ({ address, name }: Subscription): Promise<void> => {
    await props.onUnsubscribe(address);
    tell(say('unsubscribed', name));
    field.current?.focus();
  };
  return (
    <>
      {props.subscriptions.length === 0 && <p class="help">{say('noSubscriptions')}</p>}
      {props.subscriptions.map((subscription) => (
        <SubscriptionEntry
          key={subscription.address}
          subscription={subscription}
          onUpdate={props.onUpdate}
          onAgree={props.onAgree}
          onUnsubscribe={() => unsubscribe(subscription)}
        />
      ))}
      <AddressField
        field={field}
        label={say('subscribeField')}
        example={say('subscribeExample')}
        button={say('subscribe')}
        isBusy={isBusy}
        onSubmit={subscribe}
      />
      <div class="notice" role="status">
        {notice}
        {problem !== undefined && <ProblemWords problem={problem} />}
      </div>
    </>
  );
}

function SubscriptionEntry(
  props: Pick<SubscriptionsProps, 'onUpdate' | 'onAgree'> & {
    readonly subscription: Subscription;
    readonly onUnsubscribe: () => Promise<void>;
  },
) {
  const { address, name, version, issued, expires, keyId, takenAt, triedAt, problem, offeredKey } = props.subscription;
  const [isBusy, setBusy] = useState(false);
  const whileBusy = (work: () => Promise<unknown>) => async () => {
    if (isBusy) return;
    setBusy(true);
    await work().finally(() => setBusy(false));
  };
  const button = (words: string, onClick: () => unknown) => (
    <button type="button" class="button" aria-label={say('ofSubscription', words, name)} onClick={onClick}>
      {words}
    </button>
  );
  return (
    <div class="corpus-entry">
      <p>
        <b dir="auto">{name}</b>
      </p>
      <p class="help">
        <bdi dir="ltr">{address}</bdi>
      </p>
      <p class="help">
        {say('subscribedVersion', String(version), dateLabel(issued), dayLabel(takenAt), dateLabel(expires))}
      </p>
      <p class="help">{say('lastTried', dayLabel(triedAt))}</p>
      <KeyLine words={say('publisherKey')} keyId={keyId} />
      <div role="status">
        {isBusy && <p class="help">{say('updating')}</p>}
        {!isBusy && problem !== undefined && (
          <div class="subscription-problem">
            <ProblemWords problem={problem} />
            <p class="help">{say('updateRefused')}</p>
          </div>
        )}
      </div>
      {offeredKey !== undefined && (
        <>
          <KeyLine words={say('keyOffered')} keyId={offeredKey.keyId} />
          <p class="help">{say('agreeToKeyHelp')}</p>
        </>
      )}
      <div class="buttons">
        {offeredKey !== undefined &&
          button(
            say('agreeToKey'),
            whileBusy(() => props.onAgree(address, offeredKey.publicKey)),
          )}
        {button(
          say('updateNow'),
          whileBusy(() => props.onUpdate(address)),
        )}
        {button(say('unsubscribe'), props.onUnsubscribe)}
      </div>
    </div>
  );
}

/** In groups of four, so that two keys can be compared by eye and read aloud. */
function KeyLine({ words, keyId }: { readonly words: string; readonly keyId: string }) {
  return (
    <p class="help">
      {words} <code dir="ltr">{keyId.replace(/(.{4})(?=.)/g, '$1 ')}</code>
    </p>
  );
}

function ProblemWords({ problem: { kind, detail = '' } }: { readonly problem: SubscriptionProblem }) {
  const isList = LISTING.includes(kind);
  const lines = isList ? detail.split('\n').filter((line) => line !== '') : [];
  return (
    <>
      <p>{say(PROBLEMS[kind], isList ? '' : dateLabel(detail))}</p>
      {lines.slice(0, MOST_LINES).map((line) => (
        <p key={line} class="help" dir="auto">
          {line}
        </p>
      ))}
    </>
  );
}

/** The UTC day of a time. */
function dayLabel(timeMs: number): string {
  return dateLabel(new Date(timeMs).toISOString().slice(0, 10));
}
