/** Where the browsers are. Dependency-free: set-up runs it before anything is installed. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Names the executable of each browser where the reader wants another than the one found. */
export const BROWSER_VARIABLES = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-for-testing'],
  firefox: ['firefox-esr', 'firefox', 'firefox.exe'],
};

/** Where the systems without a PATH entry for them keep them. */
const PLACES = {
  chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/**
 * The browser's executable: the path in CHROMIUM_PATH or FIREFOX_PATH, else the first of its commands on the PATH, else where its
 * system usually has it. A named path is given as it is, whether it exists or not.
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const named = process.env[BROWSER_VARIABLES[name]];
  if (named) return named;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS[name].map((command) => join(folder, command)));
  return [...onPath, ...PLACES[name]].find((path) => existsSync(path));
}
