import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './cli/browsers.mjs';

const chromium = findBrowser('chromium');

/** A failure names everything it found, in the short list at the end of `npm test`, too. */
const chaiConfig = { truncateThreshold: 0 };

/** For the slowest test on a machine that has other work: none takes a tenth of it alone. */
const TEST_TIMEOUT_MS = 60_000;

/** The same for a test that goes through several states of a browser, each awaited for up to half a minute. */
const BROWSER_TIMEOUT_MS = 120_000;

/** Views speak English in every test that says nothing else. */
const setupFiles = ['tests/views/words.ts'];

/**
 * `node` and `node-contexts` run in Node, `browser` in a real Chromium; `end-to-end` drives the built extension in Chromium and Firefox. Tests of `node` leave
 * nothing behind, so that its files share a process and load and warm up the matcher once; those of `node-contexts` put their own browser in place of the real
 * one, each file in a process of its own.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          chaiConfig,
          setupFiles,
          environment: 'node',
          isolate: false,
          include: [
            'core/**/*.test.ts',
            'cli/**/*.test.ts',
            'bench/**/*.test.ts',
            'tests/*.test.ts',
            'tests/commands/**/*.test.ts',
          ],
          testTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: 'node-contexts',
          chaiConfig,
          setupFiles,
          environment: 'node',
          include: ['wire/**/*.test.ts', 'entrypoints/*/**/*.test.ts'],
          testTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        // The words in public/ are imported as modules by tests.
        publicDir: false,
        // Found while a test runs, a package would reload the page under it.
        optimizeDeps: {
          include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', 'axe-core', 'fast-check'],
        },
        test: {
          name: 'browser',
          chaiConfig,
          setupFiles,
          include: ['page/**/*.test.ts', 'components/**/*.test.{ts,tsx}'],
          testTimeout: TEST_TIMEOUT_MS,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : { channel: 'chromium' }),
                args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'end-to-end',
          chaiConfig,
          setupFiles,
          environment: 'node',
          include: ['tests/end-to-end/**/*.test.ts'],
          testTimeout: BROWSER_TIMEOUT_MS,
          hookTimeout: BROWSER_TIMEOUT_MS,
          // Two browsers at once, for two cores: more only makes each wait for the other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
