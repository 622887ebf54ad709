import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Rooms whose code runs in readers' browsers. */
const SHIPPED = /^(core|page|components|wire|entrypoints)\//;

const LINE_LIMIT = 300;

/** Files that may be longer, each with its reason. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'core/linking/match-index.ts': 'what writes a binary form and what reads it stand together',
  'tests/arbitraries/restated-texts.ts': 'pairs of texts, one under the other',
};

/** Ways for text of a page or a corpus to become markup or code. */
const TEXT_BECOMES_CODE = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'DOMParser',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'document.write',
  'eval',
  'new Function',
];

describe('the repository', () => {
  it('ships nothing that turns text into markup or code', () => {
    const shipped = trackedFiles().filter(
      (file) => SHIPPED.test(file) && /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
    );
    expect(shipped.length).toBeGreaterThan(20);
    expect(shipped.flatMap((file) => codeMakers(read(file)).map((word) => `${file}: ${word}`))).toEqual([]);
  });

  it('names no path of a machine and no package registry', () => {
    const texts = trackedFiles().filter((file) => !/\.(png|ico|jpe?g|bin|gz|zip|woff2?)$/.test(file));
    expect(texts.flatMap((file) => machineWords(read(file)).map((word) => `${file}: ${word}`))).toEqual([]);
  });

  it('locks packages by version and hash, not by the host they came from', () => {
    const lock = JSON.parse(read('package-lock.json'));
    const packages = Object.entries<{ readonly resolved?: string; readonly integrity?: string }>(lock.packages).filter(
      ([path]) => path !== '',
    );
    expect(packages.length).toBeGreaterThan(50);
    expect(packages.filter(([, { resolved }]) => resolved?.includes('://')).map(([path]) => path)).toEqual([]);
    expect(packages.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
  });

  it('locks every package that another asks for, those of other systems included, or npm ci refuses', () => {
    const { packages }: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
      read('package-lock.json'),
    );
    expect(unlockedNames(packages)).toEqual([]);
  });

  it('has a sentence in DESIGN.md for every package it asks for', () => {
    const design = read('DESIGN.md');
    const { dependencies, devDependencies } = manifest();
    expect(missingNames(design, [...Object.keys(dependencies), ...Object.keys(devDependencies)])).toEqual([]);
  });

  it.each(['README.md', 'CONTRIBUTING.md'])('has every command that %s shows', (file) => {
    const commands = npmCommands(read(file));
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => manifest().scripts[command] === undefined)).toEqual([]);
  });

  it('keeps a file to one idea: none is long without a reason', () => {
    const code = trackedFiles().filter((file) => /\.(ts|tsx|mjs)$/.test(file));
    const long = code.filter((file) => read(file).split('\n').length - 1 > LINE_LIMIT);
    expect(long.filter((file) => !LONG_FILES[file])).toEqual([]);
    expect(Object.keys(LONG_FILES).filter((file) => !long.includes(file))).toEqual([]);
  });
});

describe('the checks themselves', () => {
  it('find code makers wherever they stand, and no longer words that hold one', () => {
    expect(codeMakers('host.innerHTML = text;')).toEqual(['innerHTML']);
    expect(codeMakers('const f = new Function(text); globalThis.eval(text)')).toEqual(['eval', 'new Function']);
    expect(codeMakers('const evaluation = retrieval(text);')).toEqual([]);
  });

  it('find machine paths and registries', () => {
    expect(machineWords(`see ${join(homedir(), 'notes')}`)).not.toEqual([]);
    expect(machineWords(`see ${join(ROOT, 'core')}`)).not.toEqual([]);
    expect(machineWords(['https://registry', 'packages', 'example'].join('.'))).not.toEqual([]);
    expect(machineWords('core/text/words.ts and https://news.example/home/world')).toEqual([]);
  });

  it('find packages that are asked for and not locked', () => {
    const asking = { optionalDependencies: { 'tool-mac': '1.0.0', 'tool-linux': '1.0.0' } };
    expect(unlockedNames({ 'node_modules/tool': asking, 'node_modules/tool-linux': {} })).toEqual(['tool-mac']);
    expect(
      unlockedNames({ 'node_modules/a': { dependencies: { b: '1' } }, 'node_modules/a/node_modules/b': {} }),
    ).toEqual([]);
  });

  it('find packages without a sentence', () => {
    expect(missingNames('- `diff`: word differences.', ['diff', 'ws'])).toEqual(['ws']);
  });

  it('find commands in text', () => {
    expect(npmCommands('Run `npm start`, then `npm run corpus -- build`; npm ci is not ours, npm test is.')).toEqual([
      'start',
      'corpus',
      'test',
    ]);
  });
});

function codeMakers(text: string): readonly string[] {
  return TEXT_BECOMES_CODE.filter((word) => new RegExp(`\\b${word.replace('.', '\\.')}\\b`).test(text));
}

function machineWords(text: string): readonly string[] {
  const here = [ROOT, homedir()].filter((path) => path !== '/').map((path) => `${path}/`);
  const registries = text.match(/\bregistry\.[a-z0-9-]+\.[a-z]{2,}/g) ?? [];
  const homes = text.match(/(?<![\w./-])\/(?:home|Users|root)\/\w+/g) ?? [];
  return [...here.filter((path) => text.includes(path)), ...registries, ...homes];
}

type LockedPackage = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/** Names that a locked package asks for and that stand nowhere in the lock file. */
function unlockedNames(packages: Readonly<Record<string, LockedPackage>>): readonly string[] {
  const locked = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  );
  const asked = Object.values(packages).flatMap((one) =>
    Object.keys({ ...one.dependencies, ...one.optionalDependencies }),
  );
  return [...new Set(asked)].filter((name) => !locked.has(name));
}

function missingNames(text: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => !text.includes(`\`${name}\``));
}

function npmCommands(text: string): readonly string[] {
  return [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
    ([, script, short]) => script ?? short ?? '',
  );
}

function manifest(): {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
} {
  return JSON.parse(read('package.json'));
}

function trackedFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' });
  const gone = execFileSync('git', ['ls-files', '-d', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  return listed.split('\0').filter((file) => file !== '' && !gone.includes(file));
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
