/** A small web server for pages that commands and tests show to a browser. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** What one path answers: text with a media type (HTML unless named), and headers such as a content security policy. */
export type Answer = {
  readonly body: string;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Answers a path (with its query), or leaves it to the next source. */
export type Source = (path: string, headers: IncomingHttpHeaders) => Answer | undefined | Promise<Answer | undefined>;

/** A running server. `origin` is `http://127.0.0.1:PORT`. */
export type Server = { readonly origin: string; readonly port: number; readonly close: () => Promise<void> };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Files below `folder`; `/` is its `index.html`. Paths that lead out of it, and missing files, are left to the next source. */
export function folderSource(folder: string): Source {
  return async (path) => {
    const relative = normalize(decodeURIComponent(new URL(path, 'http://localhost').pathname)).replace(/^[/\\]+/, '');
    if (relative.split(sep).includes('..')) return undefined;
    const file = join(folder, relative === '' || relative.endsWith(sep) ? join(relative, 'index.html') : relative);
    try {
      return { body: await readFile(file, 'utf8'), type: TYPES[extname(file)] ?? 'text/plain; charset=utf-8' };
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
        return undefined;
      throw error;
    }
  };
}

/** Starts a server on a free port of this machine that asks each source in turn and answers 404 when none has the path. */
export async function serve(sources: readonly Source[], signal?: AbortSignal): Promise<Server> {
  const server = createServer((request, response) => {
    firstAnswer(sources, request).then(
      (answer) => {
        const {
          body,
          type = TYPES['.html'],
          status = 200,
          headers = {},
        } = answer ?? { body: 'Not found', status: 404 };
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
      },
      (error: unknown) => response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error)),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  signal?.addEventListener('abort', () => void close(), { once: true });
  return { origin: `http://127.0.0.1:${address.port}`, port: address.port, close };
}

async function firstAnswer(
  sources: readonly Source[],
  { url = '/', headers }: IncomingMessage,
): Promise<Answer | undefined> {
  for (const source of sources) {
    const answer = await source(url, headers);
    if (answer) return answer;
  }
  return undefined;
}
