/** What is worked out when it is first asked for. */

/** Gives what `work` gives, which is called once, and not before it is needed. */
export function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
