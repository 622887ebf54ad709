import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { architectureProblems, hasOnlyReexports, type Import, importsOf, type SourceFile } from './architecture.ts';

const ROOT = join(import.meta.dirname, '..');
const ROOMS = ['core', 'page', 'components', 'wire', 'entrypoints', 'cli', 'bench', 'tests'];

const value = (specifier: string): Import => ({ specifier, typeOnly: false });
const type = (specifier: string): Import => ({ specifier, typeOnly: true });
const source = (file: string, ...imports: readonly Import[]): SourceFile => ({ file, imports, onlyReexports: false });

describe('the house', () => {
  it('keeps to its import table', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(20);
    expect(architectureProblems(files)).toEqual([]);
  });
});

describe('architectureProblems', () => {
  it.each<[string, SourceFile, string]>([
    ['core reaching for Node', source('core/a.ts', value('node:fs')), 'core knows ECMAScript only'],
    ['core reaching for the page', source('core/a.ts', value('../page/b.ts')), 'core knows ECMAScript only'],
    ['core reaching for types of the page', source('core/a.ts', type('../page/b.ts')), 'core knows ECMAScript only'],
    ['core reaching for Preact', source('core/a.ts', value('preact')), 'core knows ECMAScript only'],
    ['page reaching for core', source('page/a.ts', value('../core/b.ts')), 'page knows the DOM only'],
    [
      'page reaching for the extension API',
      source('page/a.ts', value('webextension-polyfill')),
      'page knows the DOM only',
    ],
    [
      'components taking code from core',
      source('components/A.tsx', value('../core/b.ts')),
      'only types may come from core',
    ],
    ['components with a second library', source('components/A.tsx', value('fuse.js')), 'components get props'],
    ['wire taking code from core', source('wire/a.ts', value('../core/b.ts')), 'only types may come from core'],
    ['wire drawing', source('wire/a.ts', value('preact')), 'wire carries and keeps'],
    ['cli using the tests', source('cli/a.ts', value('../tests/b.ts')), 'move what both need into cli or core'],
    ['cli using the page', source('cli/a.ts', value('../page/b.ts')), 'cli knows Node and core'],
    ['core using an entrypoint', source('core/a.ts', type('../entrypoints/popup/b.ts')), 'nothing imports entrypoints'],
    [
      'one entrypoint using another',
      source('entrypoints/popup/a.ts', value('../content/b.ts')),
      'no entrypoint imports another',
    ],
    ['an entrypoint using a bench', source('entrypoints/popup/a.ts', value('../../bench/b.ts')), 'move shared code'],
    ['a path without its ending', source('core/a.ts', value('./b')), 'with its ending'],
    ['an alias', source('entrypoints/popup/a.ts', value('@/core/b.ts')), 'relative path'],
    ['a folder without a meaning', source('core/utils/a.ts'), '"utils" says nothing'],
    ['a room that is not in the house', source('widgets/a.ts'), 'no room of the house'],
    ['a barrel', { file: 'core/index.ts', imports: [value('./a.ts')], onlyReexports: true }, 'delete it'],
  ])('refuses %s', (_, file, advice) => {
    expect(architectureProblems([file])).toEqual([expect.stringContaining(advice)]);
  });

  it('refuses a library that two files import, naming both', () => {
    const problems = architectureProblems([source('core/a.ts', value('fuse.js')), source('cli/b.ts', type('fuse.js'))]);
    expect(problems).toEqual([expect.stringMatching(/^fuse\.js is imported by core\/a\.ts and cli\/b\.ts: wrap it/)]);
  });

  it('refuses a second library in page', () => {
    const problems = architectureProblems([
      source('page/a.ts', value('one-reader')),
      source('page/b.ts', value('other-reader')),
    ]);
    expect(problems).toEqual([expect.stringContaining('one extraction library at most')]);
  });

  it('lets pass what the table allows', () => {
    const problems = architectureProblems([
      source('core/a.ts', value('./text/b.ts'), value('fuse.js')),
      source('components/A.tsx', value('preact/hooks'), type('../core/b.ts'), value('./b.ts')),
      source('wire/a.ts', value('webextension-polyfill'), value('wxt/utils/storage'), type('../core/b.ts')),
      source('cli/a.ts', value('node:fs'), value('../core/b.ts'), value('playwright-core')),
      source(
        'entrypoints/popup/main.tsx',
        value('preact'),
        value('./style.css'),
        value('../../wire/a.ts'),
        value('../../core/a.ts'),
      ),
      source('core/a.test.ts', value('vitest'), value('fast-check'), value('../tests/arbitraries/b.ts')),
      source('entrypoints/popup/a.test.ts', value('./a.ts')),
      source('bench/a.ts', value('node:fs'), value('fuse.js'), value('../core/a.ts')),
      source('wxt.config.ts', value('wxt')),
    ]);
    expect(problems).toEqual([]);
  });
});

describe('importsOf', () => {
  it('reads every form of import, and tells types from values', () => {
    const text = [
      "import a from './a.ts';",
      "import { b, type B } from './b.ts';",
      "import { type C, type D } from './c.ts';",
      "import type { E } from './e.ts';",
      'import {\n  f,\n  g,\n} from "./f.ts";',
      "import './style.css';",
      "import * as h from '@scope/h/deep';",
      "export { i } from './i.ts';",
      "export * from './j.ts';",
      "const k = await import('./k.ts');",
    ].join('\n');
    expect(importsOf(text)).toEqual([
      value('./a.ts'),
      value('./b.ts'),
      type('./c.ts'),
      type('./e.ts'),
      value('./f.ts'),
      value('@scope/h/deep'),
      value('./i.ts'),
      value('./j.ts'),
      value('./style.css'),
      value('./k.ts'),
    ]);
  });

  it('takes no string or declaration for an import', () => {
    expect(
      importsOf(
        "export const from = 'x';\nconst s = \"import a from './a.ts'\";\nexport function f(a: string) {\n  return a;\n}",
      ),
    ).toEqual([]);
  });
});

describe('hasOnlyReexports', () => {
  it('knows a barrel from a file that also does something', () => {
    expect(hasOnlyReexports("/** All. */\nexport * from './a.ts';\nexport { b } from './b.ts';\n")).toBe(true);
    expect(hasOnlyReexports("export { b } from './b.ts';\nexport const c = 1;\n")).toBe(false);
    expect(hasOnlyReexports('export const c = 1;\n')).toBe(false);
  });
});

function sourceFiles(): readonly SourceFile[] {
  const inRooms = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${room}/${path.replaceAll('\\', '/')}`,
    ),
  );
  const files = [...inRooms, ...readdirSync(ROOT)].filter(
    (file) => /\.(ts|tsx|mts|mjs|js)$/.test(file) && !file.endsWith('.d.mts'),
  );
  return files.map((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return { file, imports: importsOf(text), onlyReexports: hasOnlyReexports(text) };
  });
}
