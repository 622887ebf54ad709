/** The words of a language for tests, read from `_locales` as a browser would. */
import { type LookUp, speakWith } from '../../components/language.ts';
import en from '../../public/_locales/en/messages.json';

export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Looks words up in the messages of one language. */
export function wordsOf(messages: Messages): LookUp {
  return (key, parts) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => parts[Number(place) - 1] ?? '');
}

speakWith(wordsOf(en));
