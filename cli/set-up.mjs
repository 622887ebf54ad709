#!/usr/bin/env node
/**
 * Brings a clone to where the commands work: packages, generated types and, with `--browser NAME`, browsers. Knows Node only, since
 * it runs before anything is installed. Says nothing when nothing is to do; what it says goes to stderr.
 * `--optional`: a browser that cannot be had is no failure.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSER_VARIABLES, findBrowser } from './browsers.mjs';

/** @typedef {import('./browsers.mjs').BrowserName} BrowserName */

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LOCK = join(tmpdir(), `fact-linker-set-up-${createHash('sha256').update(ROOT).digest('hex').slice(0, 12)}`);
const LOCK_POLL_MS = 100;

const APT_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const SHOWN_NAMES = { chromium: 'Chromium', firefox: 'Firefox' };

/** Files that only a whole set-up leaves behind. */
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');
const TYPES = join(ROOT, '.wxt', 'tsconfig.json');

setUp(process.argv.slice(2));

/** @param {readonly string[]} words */
function setUp(words) {
  const browsers = browsersNamed(words);
  const isReady = () => packagesAreCurrent() && existsSync(TYPES) && browsers.every(isFound);
  if (isReady()) return;
  alone(() => {
    if (!packagesAreCurrent()) installPackages();
    if (!existsSync(TYPES)) generateTypes();
    const missing = browsers.filter((name) => !isFound(name));
    if (missing.length > 0) provide(missing, words.includes('--optional'));
  });
}

/**
 * @param {readonly string[]} words
 * @returns {readonly BrowserName[]}
 */
function browsersNamed(words) {
  return words.flatMap((word, index) => {
    if (words[index - 1] === '--browser') {
      if (word === 'chromium' || word === 'firefox') return [word];
      fail(`--browser is "${word}"; expected chromium or firefox.`);
    }
    if (word !== '--browser' && word !== '--optional')
      fail(`"${word}" is no option of set-up; it has --browser NAME and --optional.`);
    return [];
  });
}

function packagesAreCurrent() {
  return existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs;
}

function installPackages() {
  say('Installing packages (npm ci) …');
  const npm = process.env.npm_execpath;
  const flags = ['ci', '--loglevel=error', '--prefer-offline', '--no-audit', '--no-fund'];
  const status = npm?.endsWith('.js') ? run(process.execPath, [npm, ...flags]) : run('npm', flags);
  if (status !== 0) fail('npm ci did not finish; its words are above. Mend that and run the command again.');
}

function generateTypes() {
  say('Generating types (wxt prepare) …');
  const status = run(process.execPath, [join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare']);
  if (status !== 0) fail('wxt prepare did not finish; its words are above.');
}

/** @param {BrowserName} name */
function isFound(name) {
  const path = findBrowser(name);
  if (path && !existsSync(path)) fail(`${BROWSER_VARIABLES[name]} is "${path}"; there is no such file.`);
  return path !== undefined || (name === 'chromium' && existsSync(playwrightChromium()));
}

/** Where playwright-core keeps the Chromium it downloads; empty before packages are installed. */
function playwrightChromium() {
  if (!existsSync(INSTALLED)) return '';
  const code = `process.stdout.write(require('playwright-core').chromium.executablePath())`;
  return spawnSync(process.execPath, ['-e', code], { cwd: ROOT, encoding: 'utf8' }).stdout;
}

/**
 * @param {readonly BrowserName[]} names
 * @param {boolean} isOptional
 */
function provide(names, isOptional) {
  if (process.getuid?.() === 0 && run('apt-get', ['--version'], 'ignore') === 0) {
    const packages = names.map((name) => APT_PACKAGES[name]);
    say(`Installing ${packages.join(' and ')} (apt-get) …`);
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-qq', '--no-install-recommends', ...packages]);
  }
  if (names.includes('chromium') && !isFound('chromium')) {
    say('Downloading Chromium (playwright-core) …');
    run(process.execPath, [
      join(ROOT, 'node_modules', 'playwright-core', 'cli.js'),
      'install',
      'chromium',
      '--no-shell',
    ]);
  }
  const missing = names.filter((name) => !isFound(name));
  for (const name of missing) say(howToInstall(name));
  if (missing.length > 0 && !isOptional) process.exit(1);
}

/** @param {BrowserName} name */
function howToInstall(name) {
  const shown = SHOWN_NAMES[name];
  const mac = name === 'chromium' ? 'npx playwright-core install chromium' : 'brew install --cask firefox';
  return [
    `${shown} is needed and was not found.`,
    `  Debian, Ubuntu: sudo apt-get update && sudo apt-get install ${APT_PACKAGES[name]}`,
    `  Fedora:         sudo dnf install ${name}`,
    `  macOS, Windows: ${name === 'firefox' ? `${mac}, or the installer of the Firefox site` : mac}`,
    `  Elsewhere:      name the executable in ${BROWSER_VARIABLES[name]}`,
  ].join('\n');
}

/**
 * Runs `work` while no other set-up of this clone does. A lock whose holder has died counts for nothing.
 * @param {() => void} work
 */
function alone(work) {
  while (!take()) {
    if (!holderLives()) rmSync(LOCK, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_POLL_MS);
  }
  process.once('exit', () => rmSync(LOCK, { force: true }));
  work();
}

function take() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderLives() {
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} words
 * @param {number | 'ignore'} output where the command's own words go; stderr unless told
 */
function run(command, words, output = 2) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, words, { cwd: ROOT, stdio: ['ignore', output, output], env }).status;
}

/** @param {string} message */
function say(message) {
  process.stderr.write(`${message}\n`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  say(message);
  process.exit(1);
}
