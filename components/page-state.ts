/** The state of a tab's page as popup and side panel show it, in words where its scan says codes. */
import type { ComparedPage } from '../core/comparison.ts';
import { type MessageKey, say } from './language.ts';
import type { PopupState } from './Popup.tsx';

const NO_ARTICLE = {
  'not-html': 'reason_not_html',
  'too-short': 'reason_too_short',
  'front-page': 'reason_front_page',
  'shop-or-forum': 'reason_shop_or_forum',
} as const satisfies Readonly<Record<string, MessageKey>>;

const GIVEN_UP = {
  'too-big': 'reason_too_big',
  'too-long': 'reason_too_long',
  restless: 'reason_restless',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** What is known of a tab's page: its scan, or that it has not answered yet, or never will. */
export type KnownScan =
  | 'asking'
  | 'unsupported'
  | { readonly kind: 'scanning' | 'switched-off' | 'other-language' | 'nothing-found' }
  | { readonly kind: 'no-article'; readonly reason: keyof typeof NO_ARTICLE }
  | { readonly kind: 'gave-up'; readonly reason: keyof typeof GIVEN_UP }
  | { readonly kind: 'gave-up'; readonly reason: 'failed'; readonly problem: string }
  | { readonly kind: 'corpus-broken'; readonly problem: string }
  | { readonly kind: 'linked'; readonly page: ComparedPage };

/** The state to show, with its reason as a line for readers. */
export function pageState(scan: KnownScan): PopupState {
  if (scan === 'asking') return { kind: 'loading' };
  if (scan === 'unsupported') return { kind: 'unsupported' };
  switch (scan.kind) {
    case 'scanning':
      return { kind: 'loading' };
    case 'no-article':
      return { kind: scan.kind, reason: say(NO_ARTICLE[scan.reason]) };
    case 'other-language':
      return { kind: scan.kind, reason: say('reason_other_language') };
    case 'gave-up':
      return {
        kind: scan.kind,
        reason: scan.reason === 'failed' ? say('reason_failed', scan.problem) : say(GIVEN_UP[scan.reason]),
      };
    case 'corpus-broken':
    case 'linked':
      return scan;
    default:
      return { kind: scan.kind };
  }
}
