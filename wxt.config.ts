import { join } from 'node:path';
import { defineConfig } from 'wxt';

/** A page pays for every byte of its script: WXT's context would be a kilobyte of it. */
const NO_CONTEXT = 'entrypoints/content/no-context.ts';

/** The extension as both browsers install it: what it may do, and nothing beyond. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // What the oldest browsers of the manifest know: for older ones light-dark() would be rewritten to follow the browser only.
  vite: () => ({
    build: { target: ['chrome123', 'firefox142'] },
    resolve: { alias: { 'wxt/utils/content-script-context': join(import.meta.dirname, NO_CONTEXT) } },
  }),
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_name__',
    description: '__MSG_manifestDescription__',
    permissions: ['storage', 'scripting', 'contextMenus', 'alarms'],
    host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: '__MSG_name__' },
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_commandPrevious__' },
      'open-comparison': { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_commandCompare__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'fact-linker@fact-linker.invalid',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
