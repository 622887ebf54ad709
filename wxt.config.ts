import { defineConfig } from 'wxt';

/** The extension as both browsers install it: what it may do, and nothing beyond. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Fact Linker',
    description: 'Shows which other outlets carry the claims of the article you are reading, and where they differ.',
    permissions: ['storage', 'scripting', 'contextMenus'],
    host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: 'Fact Linker' },
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+Shift+N' }, description: 'Go to the next linked sentence' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+P' }, description: 'Go to the previous linked sentence' },
      'open-comparison': { suggested_key: { default: 'Alt+Shift+C' }, description: 'Open the comparison' },
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
      : { minimum_chrome_version: '120' }),
  }),
});
