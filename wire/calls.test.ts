import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerCalls, callBackground, callPage, type Handlers, watchScan } from './calls.ts';
import type { PageCalls } from './messages.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const OURS = { id: fakeBrowser.runtime.id, tab: { id: 7 } };

/** Brings a message to every listener; their answers. */
function send(message: unknown, sender: object = OURS): Promise<unknown[]> {
  return fakeBrowser.runtime.onMessage.trigger(message, sender as never, () => {}) as Promise<unknown[]>;
}

function handlers() {
  const answer = vi.fn(async () => null);
  const decode = (value: unknown) => (typeof value === 'number' ? value : undefined);
  const map: Handlers<Pick<PageCalls, 'showLink'>> = { showLink: { decode, answer } };
  return { answer, map };
}

describe('answerCalls', () => {
  it('answers a call with its decoded argument and the tab it came from', async () => {
    const { answer, map } = handlers();
    answerCalls(map, new AbortController().signal);
    expect(await send({ call: 'showLink', argument: 3 })).toEqual([null]);
    expect(answer).toHaveBeenCalledExactlyOnceWith(3, { tabId: 7, isPrivate: false });
  });

  it('says what is wrong with an argument that does not fit, and does not answer it', async () => {
    const { answer, map } = handlers();
    answerCalls(map, new AbortController().signal);
    await expect(send({ call: 'showLink', argument: 'three' })).rejects.toThrow('showLink: its argument does not fit');
    expect(answer).not.toHaveBeenCalled();
  });

  it.each<[string, unknown, object]>([
    ['another call', { call: 'moveMark', argument: 1 }, OURS],
    ['a name that every object has', { call: 'toString', argument: 1 }, OURS],
    ['no call', 'showLink', OURS],
    ['no argument', { call: 'showLink' }, OURS],
    ['nothing', null, OURS],
    ['another extension', { call: 'showLink', argument: 3 }, { id: 'stranger', tab: { id: 7 } }],
  ])('leaves alone: %s', async (_, message, sender) => {
    const { answer, map } = handlers();
    answerCalls(map, new AbortController().signal);
    expect(await send(message, sender)).toEqual([undefined]);
    expect(answer).not.toHaveBeenCalled();
  });

  it('falls silent when its signal aborts', async () => {
    const { map } = handlers();
    const life = new AbortController();
    answerCalls(map, life.signal);
    life.abort();
    expect(await send({ call: 'showLink', argument: 3 })).toEqual([]);
  });
});

describe('calling', () => {
  it('brings a call to the background and its answer back', async () => {
    const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValueOnce(null as never);
    expect(await callBackground('scanChanged', { claims: 2 })).toBeNull();
    expect(sent).toHaveBeenCalledExactlyOnceWith({ call: 'scanChanged', argument: { claims: 2 } });
  });

  it('rejects when nobody answers', async () => {
    await expect(callBackground('corpusState', null)).rejects.toThrow();
  });

  it('calls the top frame of a tab only', async () => {
    const sent = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValueOnce(null as never);
    await callPage(7, 'moveMark', -1);
    expect(sent).toHaveBeenCalledExactlyOnceWith(7, { call: 'moveMark', argument: -1 }, { frameId: 0 });
  });
});

describe('watchScan', () => {
  it('tells of changes in its own tab until its signal aborts', async () => {
    const onChange = vi.fn();
    const life = new AbortController();
    watchScan(7, onChange, life.signal);
    await send({ call: 'scanChanged', argument: { claims: 1 } });
    expect(onChange).toHaveBeenCalledTimes(1);
    await send({ call: 'scanChanged', argument: { claims: 1 } }, { ...OURS, tab: { id: 8 } });
    await send({ call: 'corpusState', argument: null });
    life.abort();
    await send({ call: 'scanChanged', argument: { claims: 1 } });
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('answers nothing, so that the background can', async () => {
    watchScan(7, () => {}, new AbortController().signal);
    expect(await send({ call: 'scanChanged', argument: { claims: 1 } })).toEqual([undefined]);
  });
});
