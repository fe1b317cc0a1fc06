/**
 * A news world on the loopback: one server that answers for every host. Chromium is pointed at it with
 * `--host-resolver-rules=MAP * 127.0.0.1:PORT`, Firefox by taking it for its proxy, so pages carry the addresses that the
 * content script is registered for.
 */
import { createServer, type ServerResponse } from 'node:http';
import { MAKERS, PAGES, type PageName } from './page-list';
import { serverNameIn } from './server-name';

export { PAGES, type PageName } from './page-list';

export interface PageServer {
  readonly port: number;
  /** Addresses asked for, in order. Of one asked for over TLS, which is not answered, the host alone: `https://host/`. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Starts the server on a free port of the loopback. */
export async function startPageServer(): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    // A proxy is asked for whole addresses, a server for paths.
    const path = request.url ?? '';
    const address = path.startsWith('http:') ? path : `http://${request.headers.host ?? ''}${path}`;
    requests.push(address);
    answer(address, response);
  });
  // A proxy is asked to lead TLS on to a host: it is noted, and led nowhere.
  server.on('connect', (request, socket) => {
    requests.push(`https://${(request.url ?? 'unknown').replace(/:443$/, '')}/`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  // A TLS greeting is no HTTP: the parser hands it over as it came.
  server.on('clientError', (error, socket) => {
    const greeting: unknown = Reflect.get(error, 'rawPacket');
    if (Buffer.isBuffer(greeting)) requests.push(`https://${serverNameIn(greeting) ?? 'unknown'}/`);
    socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the page server has no port');
  return {
    port: bound.port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(address: string, response: ServerResponse): void {
  const [plain = ''] = address.split(/[?#]/);
  const name = NAMES.get(plain);
  const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  if (name === undefined) {
    response.writeHead(404, html);
    response.end('<!doctype html><title>404</title>');
    return;
  }
  const made = MAKERS[name]();
  const { body, headers } = typeof made === 'string' ? { body: made, headers: {} } : made;
  response.writeHead(200, { ...html, ...headers });
  response.end(body);
}

const isPageName = (name: string): name is PageName => Object.hasOwn(PAGES, name);
const NAMES = new Map<string, PageName>(
  Object.keys(PAGES)
    .filter(isPageName)
    .map((name) => [PAGES[name], name]),
);
