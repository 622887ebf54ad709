/** Names of the files that a comparison is saved as. */

const MOST_LETTERS = 60;

/** `fact-linker-2031-03-06-ferry-lark-aground.csv`: the day, then the title in letters and digits of any script, shortened at a word. */
export function exportName(title: string, day: string, ending: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? [...word].slice(0, MOST_LETTERS).join('') : `${slug}-${word}`;
    if (longer.length > MOST_LETTERS && slug !== '') break;
    slug = longer;
  }
  return `fact-linker-${day}${slug === '' ? '' : `-${slug}`}.${ending}`;
}
