/**
 * Writes the database of today's schema version to test/stores/v<version>.json, once, when a version is new:
 *
 *   npx tsx test/stores/store-current-version.ts
 *
 * A file that is there is left alone: it is what that version wrote, and readers have such databases.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { EVERYTHING } from '../../lib/model';
import {
  addFolder,
  addPassage,
  addSearch,
  addWord,
  annotateClip,
  changeClips,
  deleteForGood,
  putTopic,
  QuwenDatabase,
  saveClip,
} from '../../lib/store';
import { DATABASE_NAME, SCHEMA_VERSIONS } from '../../lib/store/schema';
import { company, makeInput, sum, valueOf, zone } from '../store/sample-inputs';
import { dumpDatabase, toFile } from './raw-database';

const version = SCHEMA_VERSIONS.at(-1)?.version;
const file = new URL(`v${version}.json`, import.meta.url);
if (existsSync(file)) throw new Error(`${file.pathname} is there; append a schema version first`);

const home = { indexedDB: new IDBFactory(), IDBKeyRange };
const store = new QuwenDatabase(home);
const pages = [
  makeInput({ now: Date.UTC(2026, 6, 21, 1, 30), places: ['湖南省湘西州'] }),
  makeInput({
    url: 'http://www.sxdb.example/2026/0701/2.html?id=7&spm=1',
    title: '文水经开区：“铸造小镇”开工\n十个项目落地',
    site: '山西日报',
    date: '2026-07-01',
    text: '文水经开区招 商\n引资，高义钢铁扩建，总投资达95亿。',
    html: '',
    now: Date.UTC(2026, 6, 22, 1, 30),
    mentions: [zone('文水经济开发区'), company('高义钢铁'), sum({ cny: 9_500_000_000 })],
  }),
  makeInput({
    url: 'https://mp.weixin.qq.com/s?__biz=MzA4&mid=265&idx=1&sn=ab12&scene=1#rd',
    title: '',
    date: null,
    text: '',
    now: Date.UTC(2026, 6, 23, 1, 30),
    mentions: [],
  }),
  makeInput({ url: 'https://a.example/gone.html', text: '删去的一篇', now: Date.UTC(2026, 6, 23, 2, 30) }),
];
const ids: string[] = [];
for (const page of pages) ids.push((await valueOf(saveClip(page, store))).clip.id);
const [first = '', second = '', third = '', gone = ''] = ids;
const day = (date: number) => Date.UTC(2026, 6, date);
await valueOf(changeClips([second], { do: 'state', state: 'done' }, day(23), store));
await valueOf(annotateClip(first, { note: '下周回访𠮷首北斗', tags: ['北斗'] }, day(23), store));
await valueOf(addWord('zone', '文水铸造小镇', day(23), store));
await valueOf(addWord('not-company', '中国北斗', day(24), store));
await valueOf(changeClips([third], { do: 'bin' }, day(24), store));
const folder = await valueOf(addFolder('湘西专题', day(25), store));
await valueOf(changeClips([first], { do: 'move', folder: folder.id }, day(25), store));
await valueOf(changeClips([first], { do: 'star', starred: true }, day(25), store));
const marked = {
  clipId: first,
  quote: '签约',
  prefix: '科技有限公司',
  suffix: '，总投资',
  start: 34,
  note: '谁签的？',
};
await valueOf(addPassage(marked, day(25), store));
await valueOf(addSearch('湘西的签约', { ...EVERYTHING, text: '湘西 签约' }, day(26), store));
await valueOf(putTopic({ id: 'own', name: '北斗', words: ['北斗', '导航'], isOff: false }, store));
await valueOf(changeClips([gone], { do: 'bin' }, day(26), store));
await valueOf(deleteForGood([gone], store));
store.close();
writeFileSync(file, toFile(await dumpDatabase(home.indexedDB, DATABASE_NAME)));
