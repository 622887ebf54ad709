import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One thing to choose, with what it means in a sentence; `sample` shows it where words do not. */
export type RadioOption<Name extends string> = {
  readonly name: Name;
  readonly label: string;
  readonly help?: string;
  readonly sample?: ComponentChildren;
};

/** One of a few, as a group of radio buttons under a title. */
export function RadioChoice<Name extends string>(props: {
  readonly title: string;
  readonly options: readonly RadioOption<Name>[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}) {
  const group = useId();
  return (
    <fieldset class="section">
      <legend>{props.title}</legend>
      {props.options.map(({ name, label, help = '', sample }) => (
        <div key={name} class="choice">
          <input
            type="radio"
            id={`${group}-${name}`}
            name={group}
            checked={name === props.chosen}
            onChange={() => props.onChoose(name)}
          />
          <label for={`${group}-${name}`}>
            {label}
            {help !== '' && <span class="help">{help}</span>}
            {sample}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
