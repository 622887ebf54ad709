/** The only way out for a browser under test: a proxy that notes every host asked for and lets only the test pages through. */
import { createServer, request as forward } from 'node:http';

export type Proxy = {
  /** `127.0.0.1:PORT`, as browsers want it. */
  readonly address: string;
  readonly port: number;
  /** `host:port` of every request so far, refused ones included, in order. */
  readonly requests: () => readonly string[];
  readonly close: () => Promise<void>;
};

/**
 * Starts a proxy on a free port. Requests for the server on this machine's `port`, and for any host under `.example`,
 * reach that server; everything else, encrypted tunnels included, is noted and refused.
 */
export async function startProxy(port: number): Promise<Proxy> {
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://no-host.invalid');
    const host = `${url.hostname}:${url.port || '80'}`;
    asked.push(host);
    if (host !== `127.0.0.1:${port}` && !url.hostname.endsWith('.example')) {
      outgoing.writeHead(502).end();
      return;
    }
    const onward = forward(
      { host: '127.0.0.1', port, path: url.pathname + url.search, method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket) => {
    asked.push(incoming.url ?? '');
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    address: `127.0.0.1:${address.port}`,
    port: address.port,
    requests: () => [...asked],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
