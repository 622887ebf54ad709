import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './cli/browsers.mjs';

const chromium = findBrowser('chromium');

/** A failure names everything it found, in the short list at the end of `npm test`, too. */
const chaiConfig = { truncateThreshold: 0 };

/** Views speak English in every test that says nothing else. */
const setupFiles = ['tests/views/words.ts'];

/** `core` runs in Node, `browser` in a real Chromium; `end-to-end` drives the built extension in Chromium and Firefox. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          chaiConfig,
          setupFiles,
          environment: 'node',
          include: [
            'core/**/*.test.ts',
            'wire/**/*.test.ts',
            'entrypoints/*/**/*.test.ts',
            'cli/**/*.test.ts',
            'bench/**/*.test.ts',
            'tests/*.test.ts',
            'tests/commands/**/*.test.ts',
          ],
          testTimeout: 60_000,
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
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Two browsers at once, for two cores: more only makes each wait for the other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
