import type { RefObject } from 'preact';

/** A field for an address, with its button; what was typed is read from `field` when the form is sent. */
export function AddressField(props: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly example: string;
  readonly button: string;
  readonly isBusy?: boolean;
  readonly onSubmit: (event: SubmitEvent) => void;
}) {
  return (
    <form class="site-form" onSubmit={props.onSubmit}>
      <label>
        {props.label}
        <input
          ref={props.field}
          type="text"
          inputMode="url"
          dir="ltr"
          autoCapitalize="none"
          autoComplete="off"
          spellcheck={false}
          placeholder={props.example}
        />
      </label>
      <button type="submit" class="button" aria-disabled={props.isBusy}>
        {props.button}
      </button>
    </form>
  );
}
