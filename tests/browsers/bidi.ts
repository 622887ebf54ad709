/** A WebDriver BiDi connection: commands out, answers in. */
import WebSocket from 'ws';

export type Bidi = {
  /** Sends a command and gives its result; a refused command throws with the browser's words. */
  readonly send: (method: string, params?: object) => Promise<BidiResult>;
  readonly close: () => void;
};

/** Results differ by command; readers pick the fields that the command promises. */
// biome-ignore lint/suspicious/noExplicitAny: the protocol publishes no types for Firefox's own commands
export type BidiResult = any;

/** Connects to the address that Firefox prints, and opens a session. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`, { maxPayload: 256 * 1024 * 1024 });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const waiting = new Map<
    number,
    { method: string; resolve: (result: BidiResult) => void; reject: (error: Error) => void }
  >();
  socket.on('message', (text) => {
    const answer = JSON.parse(String(text));
    const waiter = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.type === 'error') waiter?.reject(new Error(`${waiter.method}: ${answer.error}: ${answer.message}`));
    else waiter?.resolve(answer.result);
  });
  socket.on('close', () => {
    for (const { method, reject } of waiting.values())
      reject(new Error(`${method}: the browser closed the connection`));
    waiting.clear();
  });
  let last = 0;
  const send: Bidi['send'] = (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { method, resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send('session.new', { capabilities: {} });
  return { send, close: () => socket.close() };
}
