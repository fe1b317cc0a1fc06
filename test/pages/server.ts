/**
 * A news world on the loopback: one server that answers for every host. Browsers are pointed at it with
 * `--host-resolver-rules=MAP * 127.0.0.1:PORT`, so pages carry the addresses that the content script is registered for.
 */
import { createServer, type ServerResponse } from 'node:http';
import { FOOTBALL_NEWS, GOVERNMENT_NEWS, TRADE_NEWS } from './articles';
import { digitalPaper } from './digital-paper';
import { clobbering, deeperTree, deepTree, hostile, hugeText, malformed, wideTree } from './hard-pages';
import { newsPage } from './news-page';
import { serverNameIn } from './server-name';

/** A host under gov.cn, which the shipped list of sites names. */
const LISTED = 'http://epaper.sample.gov.cn';
/** A host that no list names. */
const UNLISTED = 'http://trade-news.example';

export const PAGES = {
  paper: `${LISTED}/html/2026-03/21/content_3.html`,
  government: `${LISTED}/zwyw/202603/t20260320_1.html`,
  football: `${LISTED}/tiyu/202603/t20260320_2.html`,
  trade: `${UNLISTED}/industry/8801.html`,
  huge: `${LISTED}/hard/huge.html`,
  wide: `${LISTED}/hard/wide.html`,
  deep: `${LISTED}/hard/deep.html`,
  deeper: `${LISTED}/hard/deeper.html`,
  malformed: `${LISTED}/hard/malformed.html`,
  hostile: `${LISTED}/hard/hostile.html`,
  clobbering: `${LISTED}/hard/clobbering.html`,
  empty: `${LISTED}/hard/empty.html`,
} as const;
export type PageName = keyof typeof PAGES;

/** What a page is made of, made when it is asked for: the hard ones weigh megabytes. */
const MAKERS: Readonly<Record<PageName, () => string>> = {
  paper: digitalPaper,
  government: () =>
    newsPage(GOVERNMENT_NEWS, {
      outlet: '上党区人民政府网样站',
      section: '政务要闻',
      date: '2026-03-20',
      related: ['全市重点工程建设推进会召开', '春季用工对接会达成意向两千人', '今年首批技改项目名单公布'],
    }),
  football: () =>
    newsPage(FOOTBALL_NEWS, {
      outlet: '晋阳体育样站',
      section: '足球',
      date: '2026-03-20',
      related: ['青少年足球联赛下月开踢', '主场草皮完成更换', '球迷看台故事征集'],
    }),
  trade: () =>
    newsPage(TRADE_NEWS, {
      outlet: '炭素行业观察样站',
      section: '项目动态',
      date: '2026-03-19',
      related: ['负极材料价格周报', '针状焦供需简析', '行业标准征求意见'],
    }),
  huge: hugeText,
  wide: wideTree,
  deep: deepTree,
  deeper: deeperTree,
  malformed,
  hostile,
  clobbering,
  empty: () => '<!doctype html><title></title>',
};

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
    const address = `http://${request.headers.host ?? ''}${request.url ?? ''}`;
    requests.push(address);
    answer(address, response);
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
  const name = PAGE_NAMES.find((each) => PAGES[each] === plain);
  if (name === undefined) {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><title>404</title>');
    return;
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(MAKERS[name]());
}

const PAGE_NAMES: readonly PageName[] = [
  'paper',
  'government',
  'football',
  'trade',
  'huge',
  'wide',
  'deep',
  'deeper',
  'malformed',
  'hostile',
  'clobbering',
  'empty',
];
