import { type TellingPart, tellingParts, type WordMark } from './telling-parts.ts';

/**
 * A telling's words: what the outlet printed in the serif of print, the rest plain, differing words marked. `whole` says that
 * all of it is printed.
 */
export function TellingText(props: {
  readonly text: string;
  readonly marks: readonly WordMark[];
  readonly whole: boolean;
}) {
  return (
    <p class="telling-text" dir="auto">
      {tellingParts(props.text, props.marks, props.whole).map((part) => (
        <Part key={part.start} {...part} />
      ))}
    </p>
  );
}

function Part({ text, printed, mark }: TellingPart) {
  const words = mark === 'none' ? text : <mark class={mark}>{text}</mark>;
  return printed ? <span class="printed">{words}</span> : words;
}
