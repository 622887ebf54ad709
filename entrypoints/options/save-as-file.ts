/** Hands a value to the reader as a JSON file, in the browser's way of saving. */
export function saveAsFile(name: string, value: unknown): void {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser may read the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
