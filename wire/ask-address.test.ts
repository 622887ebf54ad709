import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { askAddress } from './ask-address.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const started: (() => void)[] = [];
afterEach(() => {
  for (const stop of started.splice(0)) stop();
});

async function serving(handler: Handler): Promise<string> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  started.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}/corpus.json`;
}

describe('asking an address', () => {
  test('gives status, headers that count and the whole body', async () => {
    const address = await serving((_, response) => response.writeHead(200, { etag: '"7"' }).end('Osterholm'));
    expect(await askAddress(address, { maxBytes: 9 })).toEqual({
      kind: 'answered',
      status: 200,
      etag: '"7"',
      retryAfter: undefined,
      body: new TextEncoder().encode('Osterholm'),
    });
  });

  test('sends an entity tag and nothing of the reader', async () => {
    let sent: IncomingMessage['headers'] = {};
    const address = await serving((request, response) => {
      sent = request.headers;
      response.writeHead(304).end();
    });
    expect(await askAddress(address, { maxBytes: 9, etag: '"7"' })).toMatchObject({ kind: 'answered', status: 304 });
    expect(sent).toMatchObject({ 'if-none-match': '"7"' });
    expect([sent.cookie, sent.referer, sent.origin, sent.authorization]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('follows no redirect', async () => {
    const asked: (string | undefined)[] = [];
    const address = await serving(({ url }, response) => {
      asked.push(url);
      response.writeHead(302, { location: '/elsewhere.json' }).end();
    });
    expect(await askAddress(address, { maxBytes: 9 })).toEqual({ kind: 'redirect' });
    expect(asked).toEqual(['/corpus.json']);
  });

  test.each<[string, Handler]>([
    ['one byte more than allowed', (_, response) => response.end('0123456789')],
    [
      'more than allowed, unpacked',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000))),
    ],
    [
      'no end',
      (_, response) => {
        const write = (): void => {
          while (response.writable && response.write('0'.repeat(1_000)));
        };
        response.on('drain', write);
        write();
      },
    ],
  ])('stops at %s', async (_, handler) => {
    expect(await askAddress(await serving(handler), { maxBytes: 9 })).toEqual({ kind: 'too-big' });
  });

  test.each<[string, Handler]>([
    ['nothing comes', () => undefined],
    ['the body stops coming', (_, response) => response.write('0')],
  ])('gives up when %s', async (_, handler) => {
    expect(await askAddress(await serving(handler), { maxBytes: 9, silenceMs: 50 })).toEqual({ kind: 'too-slow' });
  });

  test('gives up on a body that drips without end', async () => {
    const address = await serving((_, response) => {
      const drip = setInterval(() => response.write('0'), 10);
      response.on('close', () => clearInterval(drip));
    });
    expect(await askAddress(address, { maxBytes: 9_999, answerMs: 200 })).toEqual({ kind: 'too-slow' });
  });

  test.each<[string, Handler]>([
    ['the connection is cut', (request) => request.socket.destroy()],
    [
      'the body is cut',
      (_, response) => {
        response.writeHead(200, { 'content-length': '9' }).write('0');
        setTimeout(() => response.destroy(), 20);
      },
    ],
  ])('has no answer when %s', async (_, handler) => {
    expect(await askAddress(await serving(handler), { maxBytes: 9 })).toEqual({ kind: 'no-answer' });
  });
});
