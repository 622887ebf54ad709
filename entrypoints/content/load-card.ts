import { callBackground } from '../../wire/calls.ts';
import { type CardView, providedCardView } from '../../wire/card-view.ts';

/** Brings the card's script into this page and makes a view of it; rejects when the background cannot. */
export async function loadCard(document: Document, signal: AbortSignal): Promise<CardView> {
  if (providedCardView() === undefined) await callBackground('injectCard', null);
  signal.throwIfAborted();
  const create = providedCardView();
  if (create === undefined) throw new Error('card.js provides no card; install the extension again');
  return create(document, signal);
}
