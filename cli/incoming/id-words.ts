/** The words of a title or name as ids have them: `Föhn über Österholm` is `fohn`, `uber`, `osterholm`. */
export function idWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}
