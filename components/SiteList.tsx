import { useRef, useState } from 'preact/hooks';
import { AddressField } from './AddressField.tsx';
import { Icon } from './Icon.tsx';
import { type MessageKey, say } from './language.ts';
import { siteName } from './site-name.ts';

/** Names of the messages for a list of sites: that there are none, its button, the button of one (with the site), and what is said afterwards. */
export type SiteWords = Readonly<Record<'none' | 'add' | 'remove' | 'added' | 'removed', MessageKey>>;

const SWITCHED_OFF: SiteWords = {
  none: 'noSites',
  add: 'addSite',
  remove: 'removeSite',
  added: 'siteAdded',
  removed: 'siteRemoved',
};

/** Sites, those that are switched off unless other words are given, each with a way back, and a field to add one. */
export function SiteList(props: {
  readonly hosts: readonly string[];
  readonly words?: SiteWords;
  readonly onAdd: (host: string) => void;
  readonly onRemove: (host: string) => void;
}) {
  const { words = SWITCHED_OFF } = props;
  const [notice, setNotice] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = field.current?.value ?? '';
    const host = siteName(typed);
    if (host === undefined) {
      setNotice(say('notASite', typed.trim()));
      return;
    }
    props.onAdd(host);
    setNotice(say(words.added, host));
    if (field.current !== null) field.current.value = '';
  };
  const remove = (host: string): void => {
    props.onRemove(host);
    setNotice(say(words.removed, host));
    field.current?.focus();
  };
  return (
    <>
      {props.hosts.length === 0 && <p class="help">{say(words.none)}</p>}
      <ul>
        {props.hosts.map((host) => (
          <li key={host} class="site-line">
            <bdi>{host}</bdi>
            <button
              type="button"
              class="icon-button"
              aria-label={say(words.remove, host)}
              title={say(words.remove, host)}
              onClick={() => remove(host)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <AddressField
        field={field}
        label={say('siteField')}
        example={say('siteExample')}
        button={say(words.add)}
        onSubmit={add}
      />
      <p class="notice" role="status">
        {notice}
      </p>
    </>
  );
}
