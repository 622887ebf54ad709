import { afterEach, describe, expect, it } from 'vitest';
import { type CreateCardView, provideCardView, providedCardView } from './card-view.ts';

const KEY = Symbol.for('fact-linker.card-view');
const noView: CreateCardView = () => {
  throw new Error('not drawn in this test');
};

afterEach(() => void Reflect.deleteProperty(globalThis, KEY));

describe('handing over the card', () => {
  it('gives nothing before the card’s script has run', () => expect(providedCardView()).toBeUndefined());

  it('gives what the script provided, the latest when it ran twice', () => {
    const later: CreateCardView = (document, signal) => noView(document, signal);
    provideCardView(noView);
    expect(providedCardView()).toBe(noView);
    provideCardView(later);
    expect(providedCardView()).toBe(later);
  });

  it('leaves no name that a page’s script could come across by listing', () => {
    provideCardView(noView);
    expect(Object.keys(globalThis).some((name) => name.includes('fact-linker'))).toBe(false);
    expect(Object.getOwnPropertyDescriptor(globalThis, KEY)?.enumerable).toBe(false);
  });

  it('takes nothing that is no function', () => {
    Reflect.set(globalThis, KEY, { list: 1 });
    expect(providedCardView()).toBeUndefined();
  });
});
