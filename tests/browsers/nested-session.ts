/** Protocol sessions of Chromium's for targets that Playwright does not show: views of the extension, its service worker. */
import type { CDPSession } from '../../cli/chromium.ts';

/** What a session can do that may be nested in another. */
export type Session = Pick<CDPSession, 'send'>;

/** A session with a target, inside one with the whole browser. */
export async function nestedSession(outer: CDPSession, targetId: string): Promise<Session> {
  const { sessionId } = await outer.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: { result?: unknown; error?: { message: string } }) => void>();
  outer.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let last = 0;
  const send: Session['send'] = (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result as never)));
      const message = JSON.stringify({ id, method, params: params ?? {} });
      outer.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  return { send };
}
