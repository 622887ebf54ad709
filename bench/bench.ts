/** `npm run bench -- NAME [args]`: runs one bench and holds what it measured against its targets. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One figure beside its target. `measured` is a number or text with its unit. */
export type Figure = {
  readonly name: string;
  readonly measured: number | string;
  readonly target: number | string;
  readonly ok: boolean;
};

/** What a bench file exports. */
export type Bench = { readonly run: (args: string[]) => Promise<readonly Figure[]> };

const [name = '', ...args] = process.argv.slice(2);
const file = join(import.meta.dirname, `${name}.ts`);
if (!benchNames().includes(name) || !existsSync(file)) {
  console.error(
    `${name === '' ? 'Which bench?' : `There is no bench "${name}".`} There are: ${benchNames().join(', ')}.`,
  );
  process.exit(2);
}
const bench: Bench = await import(pathToFileURL(file).href);
const figures = await bench.run(args);
console.log(table(figures));
process.exitCode = figures.length > 0 && figures.every(({ ok }) => ok) ? 0 : 1;

/** Every file beside this one that is a bench by itself. */
function benchNames(): readonly string[] {
  const files = readdirSync(import.meta.dirname).filter(
    (entry) => entry.endsWith('.ts') && !entry.endsWith('.test.ts'),
  );
  return files.map((entry) => basename(entry, '.ts')).filter((entry) => entry !== 'bench');
}

function table(all: readonly Figure[]): string {
  const rows = [
    ['name', 'measured', 'target', ''],
    ...all.map(({ name: title, measured, target, ok }) => [
      title,
      String(measured),
      String(target),
      ok ? 'ok' : 'short',
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
