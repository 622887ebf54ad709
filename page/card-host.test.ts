import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { createCardHost } from './card-host.ts';

const CSS =
  '.card { display: block; box-sizing: border-box; width: 380px; max-width: 100%; max-height: inherit; height: 300px; color: rgb(1 2 3) }';

let stop = new AbortController();

beforeEach(() => {
  stop = new AbortController();
  const paragraph = document.createElement('p');
  paragraph.style.margin = '100px 0 2000px';
  paragraph.append('The ferry Lark lay off the breakwater.');
  document.body.replaceChildren(paragraph);
  scrollTo(0, 0);
});

afterEach(() => stop.abort());

function hostWithCard() {
  const host = createCardHost(document, { signal: stop.signal, css: CSS });
  const card = document.createElement('button');
  card.className = 'card';
  host.root.append(card);
  return { host, card };
}

const element = () => document.querySelector<HTMLElement>('fact-linker-host');
const sentence = () => document.querySelector('p')!.getBoundingClientRect();

describe('the card host', () => {
  test('leaves the page alone until it is needed, and after it is stopped', () => {
    const before = document.documentElement.outerHTML;
    const { host } = hostWithCard();
    host.place([sentence()]);
    expect(document.documentElement.outerHTML).toBe(before);
    host.show();
    expect(element()?.parentElement).toBe(document.documentElement);
    stop.abort();
    expect(document.documentElement.outerHTML).toBe(before);
    host.show();
    expect(element()).toBeNull();
  });

  test('keeps its inside closed to the page', () => {
    const { host } = hostWithCard();
    host.show();
    expect(element()?.shadowRoot).toBeNull();
    expect(document.querySelector('.card')).toBeNull();
  });

  test.each([
    [320, 640],
    [320, 256],
  ])(
    'in a window of %i × %i pixels is inside it and off its sentence, and a pointer may enter it',
    async (width, height) => {
      const { innerWidth, innerHeight } = window;
      await page.viewport(width, height);
      const { host, card } = hostWithCard();
      host.place(() => [sentence()]);
      host.show();
      for (const scrolled of [0, 60]) {
        scrollTo(0, scrolled);
        await vi.waitFor(() => {
          const box = card.getBoundingClientRect();
          const text = sentence();
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(width);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(height);
          expect(box.top >= text.bottom || box.bottom <= text.top).toBe(true);
          expect(box.height).toBeGreaterThanOrEqual(100);
        });
      }
      const box = card.getBoundingClientRect();
      expect(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)).toBe(element());
      await page.viewport(innerWidth, innerHeight);
    },
  );

  test('stands below the sentence and follows it when the page scrolls', async () => {
    const { host, card } = hostWithCard();
    host.place(() => [sentence()]);
    host.show();
    expect(card.getBoundingClientRect().top).toBeCloseTo(sentence().bottom + 6, 1);
    scrollTo(0, 60);
    await vi.waitFor(() => expect(card.getBoundingClientRect().top).toBeCloseTo(sentence().bottom + 6, 1));
  });

  test('takes measured rectangles along when the window scrolls', async () => {
    const { host, card } = hostWithCard();
    host.place([sentence()]);
    host.show();
    scrollTo(0, 60);
    await vi.waitFor(() => expect(card.getBoundingClientRect().top).toBeCloseTo(sentence().bottom + 6, 1));
  });

  test('follows a card that grows, without covering the sentence', async () => {
    const { host, card } = hostWithCard();
    document.querySelector('p')!.style.marginTop = `${innerHeight - 60}px`;
    card.style.height = '100px';
    host.place(() => [sentence()]);
    host.show();
    card.style.height = '200px';
    await vi.waitFor(() => expect(card.getBoundingClientRect().bottom).toBeCloseTo(sentence().top - 6, 1));
    expect(card.getBoundingClientRect().height).toBe(200);
  });

  test('takes the side with room for a card that is drawn after it is shown', async () => {
    const { host, card } = hostWithCard();
    card.remove();
    document.querySelector('p')!.style.marginTop = `${innerHeight - 260}px`;
    host.place(() => [sentence()]);
    host.show();
    host.root.append(card);
    await vi.waitFor(() => expect(card.getBoundingClientRect().bottom).toBeCloseTo(sentence().top - 6, 1));
  });

  test('hides the card and leaves the list of marks', () => {
    const { host, card } = hostWithCard();
    host.listRoot.append('12 marks');
    host.show();
    host.hide();
    expect(card.getBoundingClientRect().height).toBe(0);
    expect(host.listRoot.getBoundingClientRect().height).toBeGreaterThan(0);
  });

  test('knows what is inside it', () => {
    const { host, card } = hostWithCard();
    host.show();
    expect([element(), card, host.root].map((target) => host.contains(target))).toEqual([true, true, true]);
    expect([document.body, document, null].map((target) => host.contains(target))).toEqual([false, false, false]);
  });

  test('keeps clicks and keys inside from the page, and lets those outside through', async () => {
    const { host, card } = hostWithCard();
    const pageHears = vi.fn();
    for (const name of ['click', 'keydown', 'pointerdown', 'mousedown', 'focusin'])
      document.addEventListener(name, pageHears, { signal: stop.signal });
    host.show();
    const cardHears = vi.fn();
    card.addEventListener('click', cardHears);
    card.focus();
    await userEvent.keyboard('{Enter}');
    expect(cardHears).toHaveBeenCalledOnce();
    expect(pageHears).not.toHaveBeenCalled();
    document.body.click();
    expect(pageHears).toHaveBeenCalledOnce();
  });

  test("is out of reach of the page's styles", () => {
    const style = document.createElement('style');
    style.textContent = `
      * { color: red !important; font-size: 40px !important; filter: blur(9px); transform: scale(2); --fl-ink: red }
      fact-linker-host { display: none !important; position: static !important; opacity: 0 !important }
      .card, div { display: none !important }`;
    document.head.append(style);
    stop.signal.addEventListener('abort', () => style.remove());
    const { host, card } = hostWithCard();
    host.show();
    const computed = getComputedStyle(card);
    expect([computed.color, computed.display]).toEqual(['rgb(1, 2, 3)', 'block']);
    const own = getComputedStyle(element()!);
    expect([own.position, own.opacity, own.filter, own.transform]).toEqual(['fixed', '1', 'none', 'none']);
    expect(card.getBoundingClientRect().width).toBe(Math.min(380, document.documentElement.clientWidth - 16));
  });

  test('has its styles where the browser refuses constructed sheets', () => {
    const refused = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync').mockImplementation(() => {
      throw new Error('not from a content script');
    });
    const { host, card } = hostWithCard();
    refused.mockRestore();
    host.show();
    expect(getComputedStyle(card).color).toBe('rgb(1, 2, 3)');
  });

  test("lies over the page's own dialogs", () => {
    const { host, card } = hostWithCard();
    const dialog = document.createElement('div');
    dialog.popover = 'manual';
    dialog.style.cssText = 'inset: 0; width: 100vw; height: 100vh; margin: 0';
    document.body.append(dialog);
    host.place([sentence()]);
    host.show();
    host.hide();
    dialog.showPopover();
    host.show();
    const { left, top } = card.getBoundingClientRect();
    expect(document.elementFromPoint(left + 20, top + 20)).toBe(element());
  });

  test('is not printed', async () => {
    const { host, card } = hostWithCard();
    host.show();
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
    expect(card.getBoundingClientRect().width).toBe(0);
    await cdp().send('Emulation.setEmulatedMedia', { media: '' });
    expect(card.getBoundingClientRect().width).toBeGreaterThan(0);
  });
});
