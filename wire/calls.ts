/** Typed calls between contexts, over the browser's messages. */
import browser from 'webextension-polyfill';
import type { BackgroundCalls, PageCalls } from './messages.ts';

type CallMap = { readonly [name: string]: (argument: never) => Promise<unknown> };

/** Who called: the tab of the content script, where it was one, and whether that is a private one. */
export type Caller = { readonly tabId: number | undefined; readonly isPrivate: boolean };

/** Handlers for every call of a map. An argument comes from another context: `decode` lets only what fits the call through. */
export type Handlers<Calls extends CallMap> = {
  readonly [Name in keyof Calls]: {
    /** Gives back the argument if it fits, undefined if not. */
    readonly decode: (value: unknown) => Parameters<Calls[Name]>[0] | undefined;
    readonly answer: (argument: Parameters<Calls[Name]>[0], caller: Caller) => ReturnType<Calls[Name]>;
  };
};

type Message = { readonly call: string; readonly argument: unknown };

/** Calls the background. Rejects when nobody answers (the extension was updated or removed under the page). */
export function callBackground<Name extends keyof BackgroundCalls & string>(
  call: Name,
  argument: Parameters<BackgroundCalls[Name]>[0],
): ReturnType<BackgroundCalls[Name]> {
  return browser.runtime.sendMessage({ call, argument } satisfies Message) as ReturnType<BackgroundCalls[Name]>;
}

/** Calls the content script in a tab's top frame. Rejects when there is none (a page the extension may not read). */
export function callPage<Name extends keyof PageCalls & string>(
  tabId: number,
  call: Name,
  argument: Parameters<PageCalls[Name]>[0],
): ReturnType<PageCalls[Name]> {
  return browser.tabs.sendMessage(tabId, { call, argument } satisfies Message, { frameId: 0 }) as ReturnType<
    PageCalls[Name]
  >;
}

/** Answers a map of calls until the signal aborts. Messages from outside the extension, or of another map, are left alone. */
export function answerCalls<Calls extends CallMap>(handlers: Handlers<Calls>, signal: AbortSignal): void {
  const onMessage = (message: unknown, sender: browser.Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || !isMessage(message) || !Object.hasOwn(handlers, message.call))
      return undefined;
    const handler = handlers[message.call];
    const argument = handler?.decode(message.argument);
    if (handler === undefined || argument === undefined)
      return Promise.reject(new Error(`${message.call}: its argument does not fit; reload the page`));
    return handler.answer(argument, { tabId: sender.tab?.id, isPrivate: sender.tab?.incognito === true });
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage), { once: true });
}

/** Calls `onChange` whenever the page in a tab says that its scan has changed. */
export function watchScan(tabId: number, onChange: () => void, signal: AbortSignal): void {
  const onMessage = (message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    if (
      sender.tab?.id === tabId &&
      isMessage(message) &&
      message.call === ('scanChanged' satisfies keyof BackgroundCalls)
    )
      onChange();
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage), { once: true });
}

function isMessage(value: unknown): value is Message {
  return (
    typeof value === 'object' &&
    value !== null &&
    'call' in value &&
    typeof value.call === 'string' &&
    'argument' in value
  );
}
