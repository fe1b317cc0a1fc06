import { describe, expect, it } from 'vitest';
import { ListSession } from '../../entrypoints/library/list/list-session';
import { EVERYTHING } from '../../lib/model';
import { makeClip } from '../components/clips';
import { FakeSearch } from './fake-search';

const asking = (text: string) => ({ ...EVERYTHING, text });
/** Long enough for answers that are there already to be passed on. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

async function open(number: number) {
  const search = new FakeSearch(number);
  const session = new ListSession(search, EVERYTHING);
  session.start();
  await settled();
  return { search, session };
}
const titlesOf = (session: ListSession, from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => session.rowAt(from + at)?.clip.title);

describe('the first list', () => {
  it('stands before the search is awake, and is taken over without beginning anew', async () => {
    const search = new FakeSearch(500);
    search.hold();
    const session = new ListSession(search, EVERYTHING);
    session.start();
    session.seed(search.clips.slice(0, 60), false);
    expect(session.latest).toMatchObject({ is: 'known', total: 60, isCounted: false, found: null });
    session.seedTotal(500);
    expect(session.latest).toMatchObject({ total: 500, isCounted: true, found: null, generation: 0 });
    expect(titlesOf(session, 0, 2)).toEqual(['第0篇', '第1篇']);
    expect(session.rowAt(60)).toBeUndefined();
    search.release();
    await settled();
    expect(session.latest).toMatchObject({ total: 500, generation: 0, shift: 0 });
    expect(session.latest.found?.kept).toBe(500);
    expect(titlesOf(session, 0, 1)).toEqual(['第0篇']);
  });

  it('comes too late where the search was faster', async () => {
    const { session } = await open(3);
    session.seed([makeClip('old')], true);
    session.seedTotal(9);
    expect(session.latest.total).toBe(3);
  });

  it('does not hide why neither came', async () => {
    const search = new FakeSearch(1);
    search.problem = 'storage-newer';
    const session = new ListSession(search, EVERYTHING);
    session.start();
    await settled();
    expect(session.latest).toMatchObject({ is: 'failed', problem: 'storage-newer' });
  });
});

describe('windows', () => {
  it('are fetched where the reader looks, and not where they scrolled past', async () => {
    const { search, session } = await open(1_000);
    search.windows.length = 0;
    session.want({ from: 200, to: 215, top: 200 });
    session.want({ from: 500, to: 515, top: 500 });
    session.want({ from: 900, to: 915, top: 900 });
    await settled();
    expect(search.windows).toEqual(['180-240', '900-960']);
    expect(session.rowAt(905)?.clip.title).toBe('第905篇');
    expect(session.rowAt(505)).toBeUndefined();
  });

  it('are not fetched twice, and forgotten far from where the reader is', async () => {
    const { search, session } = await open(10_000);
    for (let from = 0; from < 6_000; from += 60) {
      session.want({ from, to: from + 20, top: from });
      await settled();
    }
    const asked = search.windows.length;
    session.want({ from: 5_900, to: 5_920, top: 5_900 });
    await settled();
    expect(search.windows).toHaveLength(asked);
    expect(session.rowAt(10)).toBeUndefined();
  });

  it('do not ask for ever where a result has fewer rows than it said', async () => {
    const { search, session } = await open(1_000);
    search.clips = [];
    await search.search(EVERYTHING);
    search.windows.length = 0;
    session.want({ from: 300, to: 320, top: 300 });
    await settled();
    expect(search.windows).toEqual(['300-360']);
  });
});

describe('searches', () => {
  it('skip the letters typed meanwhile', async () => {
    const { search, session } = await open(20);
    search.hold();
    for (const text of ['第', '第1', '第11', '第11篇']) session.ask(asking(text));
    search.release();
    await settled();
    expect(search.searches).toEqual(['', '第', '第11篇']);
    expect(session.latest).toMatchObject({ total: 1, generation: 3 });
  });

  it('leave the list as it is until the new rows are there', async () => {
    const { search, session } = await open(20);
    search.hold();
    session.ask(asking('第1篇'));
    expect(session.latest).toMatchObject({ total: 20, isAsking: true });
    expect(session.rowAt(0)).toBeDefined();
    search.release();
    await settled();
    expect(session.latest).toMatchObject({ total: 1, isAsking: false });
  });

  it('keep the rows where one comes to nothing, say so, and are asked again', async () => {
    const { search, session } = await open(20);
    search.problem = 'storage-failed';
    session.ask(asking('第1篇'));
    await settled();
    expect(session.latest).toMatchObject({ is: 'known', problem: 'storage-failed', total: 20 });
    search.problem = null;
    session.refresh();
    await settled();
    expect(session.latest).toMatchObject({ problem: null, total: 1 });
    expect(search.searches.at(-1)).toBe('第1篇');
  });
});

describe('a change of the collection', () => {
  it('moves with the line at the top', async () => {
    const { search, session } = await open(300);
    session.want({ from: 120, to: 135, top: 120 });
    await settled();
    search.change([makeClip('a'), makeClip('b'), ...search.clips]);
    await settled();
    expect(session.latest).toMatchObject({ shift: 2, total: 302, changes: 1, generation: 1 });
    expect(session.rowAt(122)?.clip.title).toBe('第120篇');
  });

  it('goes by the next line where the one at the top has left', async () => {
    const { search, session } = await open(300);
    session.want({ from: 120, to: 135, top: 120 });
    await settled();
    search.change(search.clips.filter(({ id }) => !['c3', 'c120', 'c121'].includes(id)));
    await settled();
    expect(session.latest.shift).toBe(-3);
    expect(session.rowAt(119)?.clip.title).toBe('第122篇');
  });

  it('shows what is new where the list stands at its top', async () => {
    const { search, session } = await open(300);
    search.change([makeClip('new', { title: '新的' }), ...search.clips]);
    await settled();
    expect(session.latest.shift).toBe(0);
    expect(session.rowAt(0)?.clip.title).toBe('新的');
  });

  it('of the reader is shown before it is written', async () => {
    const { session } = await open(3);
    session.change(new Set(['c1']), { do: 'star', starred: true });
    expect([0, 1, 2].map((at) => session.rowAt(at)?.clip.starred)).toEqual([false, true, false]);
    expect(session.rowOf('c1')?.clip.starred).toBe(true);
  });
});

it('waits with all ids until the search is awake', async () => {
  const search = new FakeSearch(3);
  search.hold();
  const session = new ListSession(search, EVERYTHING);
  session.start();
  const ids = session.ids();
  search.release();
  expect(await ids).toEqual(['c0', 'c1', 'c2']);
});

it('gives the ids of what is asked for, where another search is under way', async () => {
  const { search, session } = await open(20);
  search.hold();
  session.ask(asking('第1篇'));
  const ids = session.ids();
  search.release();
  expect(await ids).toEqual(['c1']);
});

it('calls nobody once it is closed', async () => {
  const { search, session } = await open(3);
  let calls = 0;
  session.onView = () => {
    calls += 1;
  };
  session.close();
  search.change([]);
  session.ask(asking('甲'));
  await settled();
  expect(calls).toBe(0);
});
