export type BrowserName = 'chromium' | 'firefox';
export const BROWSER_VARIABLES: Readonly<Record<BrowserName, string>>;
export function findBrowser(name: BrowserName): string | undefined;
