import { Fragment } from 'preact';
import { say } from './language.ts';
import { moreNames } from './strings.ts';

/** More names than these in a row hide what is said about them. */
const MOST_NAMES = 4;

/** Names of outlets in a row, each in its own direction of writing; the first few of many, with how many more there are. */
export function OutletNames({ names }: { readonly names: readonly string[] }) {
  const shown = names.length > MOST_NAMES + 1 ? names.slice(0, MOST_NAMES) : names;
  return (
    <>
      {shown.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && say('separator')}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
      {shown.length < names.length && ` ${moreNames(names.length - shown.length)}`}
    </>
  );
}
