/**
 * Writes the database of today's schema version to test/stores/v<version>.json, once, when a version is new:
 *
 *   npx tsx test/stores/store-current-version.ts
 *
 * A file that is there is left alone: it is what that version wrote, and readers have such databases.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { addWord, annotateClip, changeClips, QuwenDatabase, saveClip } from '../../lib/store';
import { DATABASE_NAME, SCHEMA_VERSIONS } from '../../lib/store/schema';
import { company, makeInput, sum, valueOf, zone } from '../store/sample-inputs';
import { dumpDatabase } from './raw-database';

const version = SCHEMA_VERSIONS.at(-1)?.version;
const file = new URL(`v${version}.json`, import.meta.url);
if (existsSync(file)) throw new Error(`${file.pathname} is there; append a schema version first`);

const home = { indexedDB: new IDBFactory(), IDBKeyRange };
const store = new QuwenDatabase(home);
const pages = [
  makeInput({ now: Date.UTC(2026, 6, 21, 1, 30) }),
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
];
const ids: string[] = [];
for (const page of pages) ids.push((await valueOf(saveClip(page, store))).clip.id);
await valueOf(changeClips(ids.slice(1, 2), { do: 'state', state: 'done' }, 7, store));
await valueOf(annotateClip(ids[0] ?? '', { note: '下周回访𠮷首北斗', tags: ['北斗'] }, 7, store));
await valueOf(addWord('zone', '文水铸造小镇', Date.UTC(2026, 6, 23), store));
await valueOf(addWord('not-company', '中国北斗', Date.UTC(2026, 6, 24), store));
await valueOf(changeClips(ids.slice(2), { do: 'bin' }, Date.UTC(2026, 6, 24), store));
store.close();
writeFileSync(file, `${JSON.stringify(await dumpDatabase(home.indexedDB, DATABASE_NAME), null, 2)}\n`);
