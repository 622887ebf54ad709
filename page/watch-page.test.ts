import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type PageChange, watchPage } from './watch-page.ts';

let stop = new AbortController();
let changes: PageChange[] = [];
let address = '';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  stop = new AbortController();
  changes = [];
  address = location.href;
  document.body.replaceChildren(paragraph('The ferry Lark ran aground.'));
  watchPage(document, { signal: stop.signal, onChange: (change) => changes.push(change) });
});

afterEach(() => {
  stop.abort();
  history.replaceState(null, '', address);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.append(text);
  return element;
}

/** Lets mutation observers run, then `ms` pass. */
async function pass(ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    queueMicrotask(resolve);
  });
  await vi.advanceTimersByTimeAsync(ms);
}

function setHidden(hidden: boolean): void {
  vi.spyOn(Document.prototype, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('watchPage', () => {
  test('text that comes late, in pieces, is reported once', async () => {
    document.body.append(paragraph('Nobody was hurt.'));
    await pass(50);
    document.body.append(paragraph('Divers will inspect the hull.'));
    await pass(1_000);
    expect(changes).toEqual([{ navigated: false, hadRested: true }]);
  });

  test('edited and removed text is reported', async () => {
    (document.querySelector('p')!.firstChild as Text).data = 'The ferry Lark is afloat.';
    await pass(1_000);
    expect(changes).toHaveLength(1);
    document.querySelector('p')!.remove();
    await pass(2_000);
    expect(changes).toHaveLength(2);
  });

  test('what adds no text is not reported: images, scripts, attributes, elements of ours', async () => {
    const ours = document.createElement('fact-linker-host');
    ours.append('list');
    document.documentElement.append(ours);
    document.body.append(
      document.createElement('img'),
      document.createElement('script'),
      document.createElement('div'),
    );
    document.body.className = 'dark';
    await pass(2_000);
    ours.remove();
    await pass(2_000);
    expect(changes).toEqual([]);
  });

  test('an address that changes without a load is reported as navigation, soon', async () => {
    history.pushState(null, '', '/news/other');
    document.body.replaceChildren(paragraph('A bakery opened again.'));
    await pass(200);
    expect(changes).toEqual([{ navigated: true, hadRested: true }]);
  });

  test('a fragment is no other page, a route in it is', async () => {
    history.pushState(null, '', '#comments');
    await pass(2_000);
    expect(changes).toEqual([]);
    history.pushState(null, '', '#/news/other');
    document.body.append(paragraph('More.'));
    await pass(2_000);
    expect(changes).toContainEqual({ navigated: true, hadRested: true });
  });

  test('an address that changes alone is noticed soon, also where no event tells of it', async () => {
    stop.abort();
    stop = new AbortController();
    vi.useRealTimers();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
    vi.stubGlobal('navigation', undefined);
    watchPage(document, { signal: stop.signal, onChange: (change) => changes.push(change) });
    history.replaceState(null, '', '/news/other');
    await pass(1_000);
    expect(changes).toEqual([{ navigated: true, hadRested: true }]);
    stop.abort();
    expect(vi.getTimerCount()).toBe(0);
    vi.unstubAllGlobals();
  });

  test('text in an open shadow root is watched, also in one that comes while the page loads', async () => {
    const early = document.createElement('story-body');
    early.attachShadow({ mode: 'open' }).append(paragraph('The hull is sound.'));
    document.body.append(early);
    await pass(2_000);
    changes = [];
    early.shadowRoot?.querySelector('p')?.append(' It was painted.');
    await pass(5_000);
    expect(changes).toHaveLength(1);
    const late = document.createElement('story-foot');
    document.body.append(late);
    await pass(30_000);
    late.attachShadow({ mode: 'open' }).append(paragraph('The captain was not on board.'));
    dispatchEvent(new Event('load'));
    await pass(30_000);
    expect(changes).toHaveLength(2);
  });

  test('a page that never rests is reported ever more rarely', async () => {
    const ticker = document.querySelector('p')!.firstChild as Text;
    for (let tick = 0; tick < 600; tick++) {
      ticker.data = `Tick ${tick}.`;
      await pass(100);
    }
    expect(changes.length).toBeGreaterThanOrEqual(4);
    expect(changes.length).toBeLessThanOrEqual(10);
    expect(changes.map(({ hadRested }) => hadRested)).toEqual(changes.map((_, index) => index === 0));
  });

  test('after a rest a change is reported soon again', async () => {
    for (let tick = 0; tick < 5; tick++) {
      document.body.append(paragraph(`Tick ${tick}.`));
      await pass(400);
    }
    await pass(60_000);
    const before = changes.length;
    document.body.append(paragraph('News.'));
    await pass(400);
    expect(changes.slice(before)).toEqual([{ navigated: false, hadRested: true }]);
  });

  test('a hidden tab is left alone until it is seen', async () => {
    setHidden(true);
    document.body.append(paragraph('Nobody was hurt.'));
    await pass(60_000);
    expect(changes).toEqual([]);
    setHidden(false);
    await pass(100);
    expect(changes).toEqual([{ navigated: false, hadRested: true }]);
  });

  test('a tab hidden between a change and its report waits too', async () => {
    document.body.append(paragraph('Nobody was hurt.'));
    await pass(10);
    setHidden(true);
    await pass(60_000);
    expect(changes).toEqual([]);
    setHidden(false);
    await pass(100);
    expect(changes).toHaveLength(1);
  });

  test('nothing is reported after the abort', async () => {
    document.body.append(paragraph('Nobody was hurt.'));
    await pass(10);
    stop.abort();
    document.body.append(paragraph('Divers will inspect the hull.'));
    history.pushState(null, '', '/news/other');
    await pass(60_000);
    expect(changes).toEqual([]);
  });
});
