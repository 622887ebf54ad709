import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SubscriptionProblem } from '../core/subscriptions/subscription.ts';
import { A_SUBSCRIPTION } from '../tests/arbitraries/subscription.ts';
import { barriers, draw, overflowing, prefer } from '../tests/views/view.ts';
import css from './options.css?inline';
import { Subscriptions, type SubscriptionsProps } from './Subscriptions.tsx';

const OFFERED = { publicKey: 'd4'.repeat(32), keyId: 'e5f6'.repeat(8) };

const handlers = {
  onSubscribe: vi.fn<SubscriptionsProps['onSubscribe']>(async () => undefined),
  onUpdate: vi.fn(async () => undefined),
  onAgree: vi.fn(async () => undefined),
  onUnsubscribe: vi.fn(async () => undefined),
};

function drawn(subscriptions: SubscriptionsProps['subscriptions'] = []) {
  const view = draw(
    <main class="sheet">
      <h1>Subscriptions</h1>
      <Subscriptions subscriptions={subscriptions} {...handlers} />
    </main>,
    css,
  );
  document.body.style.width = '320px';
  return view.querySelector<HTMLElement>('main')!;
}

const button = (view: ParentNode, words: string) =>
  [...view.querySelectorAll('button')].find(({ textContent }) => textContent === words)!;
const field = (view: ParentNode) => view.querySelector('input')!;
const notice = (view: ParentNode) => [...view.querySelectorAll('[role=status]')].at(-1)!;

beforeEach(() => {
  vi.clearAllMocks();
  return prefer('light');
});

describe('the field', () => {
  test('hands over what was typed, in the click itself, and empties when it is done', async () => {
    const view = drawn();
    await userEvent.fill(field(view), ' https://kurier.example/corpus.json ');
    button(view, 'Subscribe').click();
    expect(handlers.onSubscribe).toHaveBeenCalledExactlyOnceWith('https://kurier.example/corpus.json');
    await expect.poll(() => notice(view).textContent).toMatch(/^You are subscribed/);
    expect(field(view).value).toBe('');
  });

  test('hands over nothing when empty, and nothing twice', async () => {
    const view = drawn();
    button(view, 'Subscribe').click();
    expect(handlers.onSubscribe).not.toHaveBeenCalled();
    handlers.onSubscribe.mockReturnValueOnce(new Promise(() => undefined));
    await userEvent.fill(field(view), 'https://kurier.example/corpus.json');
    await userEvent.click(button(view, 'Subscribe'));
    button(view, 'Subscribe').click();
    expect(handlers.onSubscribe).toHaveBeenCalledOnce();
    expect(notice(view).textContent).toMatch(/being fetched/);
  });

  test.each<[Awaited<ReturnType<SubscriptionsProps['onSubscribe']>>, RegExp]>([
    ['not-an-address', /^“kurier” cannot be subscribed to/],
    [{ kind: 'missing', detail: '404' }, /^There is no release at the address \(404\)/],
    [{ kind: 'malformed', detail: 'one\ntwo\nthree\nfour' }, /onetwothree$/],
  ])('says why it is not: %j', async (answer, words) => {
    handlers.onSubscribe.mockResolvedValueOnce(answer);
    const view = drawn();
    await userEvent.fill(field(view), 'kurier');
    await userEvent.click(button(view, 'Subscribe'));
    await expect.poll(() => notice(view).textContent).toMatch(words);
    expect(field(view).value).toBe('kurier');
  });
});

describe('a subscription', () => {
  test('shows its publisher’s key, version, days and last try', () => {
    const view = drawn([A_SUBSCRIPTION]);
    expect(view.textContent).toContain('Ferries of the Sund');
    expect(view.textContent).toContain(A_SUBSCRIPTION.address);
    expect(view.textContent).toContain('Version 7 of 6 Mar 2031, taken on 17 Mar 2030, holds until 6 Oct 2031');
    expect(view.querySelector('code')?.textContent).toBe('b2b2 b2b2 b2b2 b2b2 b2b2 b2b2 b2b2 b2b2');
  });

  test('is updated and ended by its buttons', async () => {
    const view = drawn([A_SUBSCRIPTION]);
    await userEvent.click(button(view, 'Update now'));
    expect(handlers.onUpdate).toHaveBeenCalledExactlyOnceWith(A_SUBSCRIPTION.address);
    await userEvent.click(button(view, 'Unsubscribe'));
    expect(handlers.onUnsubscribe).toHaveBeenCalledExactlyOnceWith(A_SUBSCRIPTION.address);
    await expect.poll(() => notice(view).textContent).toMatch(/^The subscription to Ferries of the Sund has ended/);
  });

  test('shows a key that was offered beside the pinned one, and agrees to that very key', async () => {
    const view = drawn([{ ...A_SUBSCRIPTION, problem: { kind: 'other-key' }, offeredKey: OFFERED }]);
    expect([...view.querySelectorAll('code')].map(({ textContent }) => textContent?.slice(0, 9))).toEqual([
      'b2b2 b2b2',
      'e5f6 e5f6',
    ]);
    await userEvent.click(button(view, 'Agree to the new key'));
    expect(handlers.onAgree).toHaveBeenCalledExactlyOnceWith(A_SUBSCRIPTION.address, OFFERED.publicKey);
  });

  test.each<[SubscriptionProblem, string]>([
    [{ kind: 'unreachable' }, 'Nobody answered'],
    [{ kind: 'expired', detail: '2031-10-06' }, 'held until 6 Oct 2031 only'],
    [{ kind: 'older', detail: '6' }, '(version 6)'],
    [{ kind: 'forged', detail: 'corpus-release.json: sha256 is …' }, 'sha256'],
  ])('says what came of the last update: %j', (problem, words) => {
    const view = drawn([{ ...A_SUBSCRIPTION, problem }]);
    expect(view.querySelector('.subscription-problem')?.textContent).toContain(words);
    expect(view.querySelector('.subscription-problem')?.textContent).toContain('stays in use');
  });

  test.each(['light', 'dark'] as const)('has no barrier and stays in a narrow window, %s', async (scheme) => {
    await prefer(scheme);
    const long = {
      ...A_SUBSCRIPTION,
      name: 'Ferry'.repeat(30),
      address: `https://kurier.example/${'a'.repeat(300)}.json`,
    };
    const troubled = { ...long, problem: { kind: 'forged', detail: 'x'.repeat(400) }, offeredKey: OFFERED } as const;
    const view = drawn([{ ...troubled, address: 'https://kurier.example/corpus.json', name: 'Kurier' }, troubled]);
    expect(await barriers(view)).toEqual([]);
    expect(overflowing(view)).toEqual([]);
  });
});
