import { useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { say } from './language.ts';
import { siteName } from './site-name.ts';

/** The sites that are switched off, each with a way back, and a field to add one. */
export function SiteList(props: {
  readonly hosts: readonly string[];
  readonly onAdd: (host: string) => void;
  readonly onRemove: (host: string) => void;
}) {
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
    setNotice(say('siteAdded', host));
    if (field.current !== null) field.current.value = '';
  };
  const remove = (host: string): void => {
    props.onRemove(host);
    setNotice(say('siteRemoved', host));
    field.current?.focus();
  };
  return (
    <>
      {props.hosts.length === 0 && <p class="help">{say('noSites')}</p>}
      <ul>
        {props.hosts.map((host) => (
          <li key={host} class="site-line">
            <bdi>{host}</bdi>
            <button
              type="button"
              class="icon-button"
              aria-label={say('removeSite', host)}
              title={say('removeSite', host)}
              onClick={() => remove(host)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <form class="site-form" onSubmit={add}>
        <label>
          {say('siteField')}
          <input
            ref={field}
            type="text"
            inputMode="url"
            dir="ltr"
            autoCapitalize="none"
            autoComplete="off"
            spellcheck={false}
            placeholder={say('siteExample')}
          />
        </label>
        <button type="submit" class="button">
          {say('addSite')}
        </button>
      </form>
      <p class="notice" role="status">
        {notice}
      </p>
    </>
  );
}
