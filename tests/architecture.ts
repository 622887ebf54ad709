/** The import table of DESIGN.md as a check: what a file's room may import, and what to do where it imports something else. */

/** One import or re-export. `typeOnly` ones are gone after compiling. */
export type Import = { readonly specifier: string; readonly typeOnly: boolean };

/** A source file by its path from the project's root, with `/` between folders. */
export type SourceFile = {
  readonly file: string;
  readonly imports: readonly Import[];
  /** True when the file holds nothing but re-exports. */
  readonly onlyReexports: boolean;
};

type Room = {
  /** Rooms whose code it may import. */
  readonly rooms: readonly string[];
  /** Rooms it may import types from. */
  readonly types: readonly string[];
  /** Packages it may import; `wrapped` is any library that no second file imports. */
  readonly packages: readonly string[];
  readonly advice: string;
};

const ANY = ['core', 'page', 'components', 'wire', 'cli', 'entrypoints', 'public', 'tests', 'bench', 'root'];

const ROOMS: Readonly<Record<string, Room>> = {
  core: {
    rooms: ['core'],
    types: [],
    packages: ['wrapped'],
    advice: 'core knows ECMAScript only: take what it needs as an argument, and call it from cli or an entrypoint',
  },
  page: {
    rooms: ['page'],
    types: [],
    packages: ['wrapped'],
    advice: 'page knows the DOM only: return plain values and join them with the rest in entrypoints/content',
  },
  components: {
    rooms: ['components'],
    types: ['core', 'public'],
    packages: ['preact'],
    advice:
      'components get props and call back: compute in core, talk in wire, and hand the result in from an entrypoint',
  },
  wire: {
    rooms: ['wire'],
    types: ['core'],
    packages: ['webextension-polyfill', 'wxt', 'wrapped'],
    advice:
      'wire carries and keeps: import core types only, and pass the function that works on them in from an entrypoint',
  },
  cli: {
    rooms: ['cli', 'core'],
    types: [],
    packages: ['node', 'wrapped'],
    advice: 'cli knows Node and core: move what both need into cli or core',
  },
  entrypoints: {
    rooms: ['core', 'page', 'components', 'wire', 'entrypoints'],
    types: [],
    packages: ['preact', 'webextension-polyfill', 'wxt', 'wrapped'],
    advice:
      'entrypoints put core, page, components and wire together: move shared code into the one of these that may know it',
  },
  tests: { rooms: ANY, types: [], packages: ['any'], advice: '' },
  root: { rooms: ['cli'], types: [], packages: ['any'], advice: 'configuration may import cli only' },
};

/** Imported wherever they are needed: the frame the code stands in, not guests. */
const FRAME = ['node', 'preact', 'webextension-polyfill', 'wxt', 'vitest', 'fast-check', 'axe-core', 'fake-indexeddb'];

const NAMELESS_FOLDERS = ['src', 'utils', 'util', 'shared', 'helpers', 'types', 'common', 'lib', 'misc'];

/** Every breach of the table in the files, each with the way out; empty when all is well. */
export function architectureProblems(files: readonly SourceFile[]): readonly string[] {
  return [...files.flatMap((file) => [...placeProblems(file), ...importProblems(file)]), ...guestProblems(files)];
}

/** The import lines of a source text. Comments and template texts count when a line of theirs begins with `import` or `export`. */
export function importsOf(text: string): readonly Import[] {
  const named = [
    ...text.matchAll(/^[ \t]*(?:import|export)\s+(type\s)?([\w\s{},*$]*?)\s*\bfrom\s*(['"])([^'"\n]+)\3/gm),
  ];
  const bare = [...text.matchAll(/^[ \t]*import\s*(['"])([^'"\n]+)\1/gm)];
  const dynamic = [...text.matchAll(/\bimport\(\s*(['"])([^'"\n]+)\1/g)];
  return [
    ...named.map(([, type, names = '', , specifier = '']) => ({
      specifier,
      typeOnly: type !== undefined || bringsTypesOnly(names),
    })),
    ...[...bare, ...dynamic].map(([, , specifier = '']) => ({ specifier, typeOnly: false })),
  ];
}

/** True when a source text is a barrel: at least one re-export, and nothing else but comments. */
export function hasOnlyReexports(text: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const rest = code.replace(/^\s*export\s+(?:type\s+)?(?:\*|\*\s+as\s+\w+|\{[^}]*\})\s*from\s*['"][^'"]+['"];?/gm, '');
  return rest.trim() === '' && code.trim() !== '';
}

function bringsTypesOnly(names: string): boolean {
  const inner = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  if (inner === undefined) return false;
  const parts = inner
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => part.startsWith('type '));
}

/** The room whose law a file obeys: test files, wherever they stand, and benches are as free as `tests`. */
function lawOf(file: string): string {
  const first = roomOf(file);
  return first === 'bench' || /\.test\.tsx?$/.test(file) ? 'tests' : first;
}

function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : 'root';
}

function placeProblems({ file, onlyReexports }: SourceFile): readonly string[] {
  const nameless = file
    .split('/')
    .slice(0, -1)
    .filter((folder) => NAMELESS_FOLDERS.includes(folder));
  return [
    ...nameless.map(
      (folder) =>
        `${file}: "${folder}" says nothing of what its code may know; put the file into the room it belongs to.`,
    ),
    ...(onlyReexports
      ? [`${file}: it only passes on what other files export; import from those files and delete it.`]
      : []),
    ...(ROOMS[lawOf(file)] ? [] : [`${file}: "${roomOf(file)}" is no room of the house; see the table in DESIGN.md.`]),
  ];
}

function importProblems({ file, imports }: SourceFile): readonly string[] {
  const room = ROOMS[lawOf(file)];
  if (!room) return [];
  return imports.flatMap((line) =>
    line.specifier.startsWith('.') ? ownProblems(file, room, line) : packageProblems(file, room, line),
  );
}

function ownProblems(file: string, room: Room, { specifier, typeOnly }: Import): readonly string[] {
  const path = specifier.replace(/\?.*$/, '');
  const target = resolve(file, path);
  const to = roomOf(target);
  const said = `${file} imports ${target}`;
  if (!/\.\w+$/.test(path)) return [`${said}: name the file with its ending (.ts or .tsx).`];
  if (to === 'entrypoints' && lawOf(file) !== 'tests') {
    if (roomOf(file) !== 'entrypoints') return [`${said}: nothing imports entrypoints; ${room.advice}.`];
    if (entrypointOf(file) !== entrypointOf(target))
      return [`${said}: no entrypoint imports another; move what both need into core, page, components or wire.`];
    return [];
  }
  if (room.rooms.includes(to)) return [];
  if (room.types.includes(to))
    return typeOnly ? [] : [`${said}: only types may come from ${to} ("import type"); ${room.advice}.`];
  return [`${said}: ${room.advice}.`];
}

function packageProblems(file: string, room: Room, { specifier }: Import): readonly string[] {
  if (/^[@~]+\/|^[#/]/.test(specifier)) return [`${file} imports ${specifier}: write the relative path.`];
  const name = packageOf(specifier);
  const asks = FRAME.includes(name) ? name : 'wrapped';
  if (room.packages.includes('any') || room.packages.includes(asks) || room.packages.includes(name)) return [];
  return [`${file} imports ${specifier}: ${room.advice}.`];
}

/** A library is a guest: one file wraps it. Code and tests count apart, since a bench may hold the code against the bare library. */
function guestProblems(files: readonly SourceFile[]): readonly string[] {
  const importers = new Map<string, string[]>();
  const inPage = new Set<string>();
  for (const { file, imports } of files) {
    const law = lawOf(file);
    if (law === 'root') continue;
    for (const name of new Set(imports.map(({ specifier }) => packageOf(specifier)))) {
      if (name.startsWith('.') || FRAME.includes(name)) continue;
      const key = `${law === 'tests' ? 'tests' : 'code'} ${name}`;
      importers.set(key, [...(importers.get(key) ?? []), file]);
      if (law === 'page') inPage.add(name);
    }
  }
  const crowds = [...importers].filter(([, names]) => names.length > 1);
  return [
    ...crowds.map(
      ([key, names]) =>
        `${key.split(' ')[1]} is imported by ${names.join(' and ')}: wrap it in one file and import that.`,
    ),
    ...(inPage.size > 1
      ? [`page imports ${[...inPage].join(' and ')}: it may use one extraction library at most; drop the others.`]
      : []),
  ];
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('.')) return specifier;
  if (specifier.startsWith('node:')) return 'node';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function entrypointOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\..*$/, '');
}

function resolve(file: string, relative: string): string {
  const folders = file.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') folders.pop();
    else if (part !== '.') folders.push(part);
  }
  return folders.join('/');
}
