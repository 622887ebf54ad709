import { callPage } from '../../wire/calls.ts';
import type { ScanOutline } from '../../wire/messages.ts';

/** What is known of a page: its scan, or that it has not answered yet, or never will. */
export type PageAsked = ScanOutline | 'asking' | 'unsupported';

/** What a tab's page has found, in outline: the whole of it takes long to send. */
export async function askOutline(tabId: number | undefined): Promise<PageAsked> {
  return tabId === undefined ? 'unsupported' : callPage(tabId, 'scanOutline', null).catch(() => 'unsupported' as const);
}
