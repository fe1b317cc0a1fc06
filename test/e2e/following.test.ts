/** Pages that change under the reader: routes, late and unfolded text, lists that go on, text that never holds still. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paintOf } from '../pages/expectations';
import { PAGES } from '../pages/server';
import { badgeOf, paintedTexts, startSession, whenPainted, type Session } from './harness';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());

const painted = () => paintedTexts(session.page);
const countOf = (paint: Record<string, string[]> | null) => String(Object.values(paint ?? {}).flat().length);

describe('an app whose pages are routes of one document', () => {
  it('is painted when its late text has come', async () => {
    await session.page.goto(PAGES.app);
    await expect.poll(painted).toEqual(paintOf('app'));
    await expect.poll(() => badgeOf(session)).toBe(countOf(paintOf('app')));
  });

  it('gets the rest of the text painted when the reader unfolds it by a class on an ancestor', async () => {
    await session.page.click('#more');
    await expect
      .poll(async () => (await painted())?.['quwen-company'])
      .toEqual(['信达生物', '苏州纳微科技股份有限公司']);
    expect((await painted())?.['quwen-money']).toContain('1.2亿元');
  });

  it('loses paint and badge on a route of football news, and gets others on the next of zone news', async () => {
    const { page } = session;
    await page.click(`a[href="${new URL(PAGES.appCup).pathname}"]`);
    await page.locator('h1', { hasText: '少年杯' }).waitFor();
    await expect.poll(painted).toBeNull();
    await expect.poll(() => badgeOf(session)).toBe('');
    await page.click(`a[href="${new URL(PAGES.appCars).pathname}"]`);
    await expect.poll(painted).toEqual(paintOf('appCars'));
    await expect.poll(() => badgeOf(session)).toBe(countOf(paintOf('appCars')));
  });

  it('is followed over Back and Forward', async () => {
    const { page } = session;
    await page.goBack();
    await expect.poll(painted).toBeNull();
    await page.goBack();
    await expect.poll(painted).toEqual(paintOf('app'));
  });

  it('gives the popup the route that stands there, not the one that was loaded', async () => {
    await session.page.click(`a[href="${new URL(PAGES.appCars).pathname}"]`);
    await expect.poll(painted).toEqual(paintOf('appCars'));
    const popup = await session.popup();
    await popup.locator('.stamp-yes').waitFor();
    expect(await popup.locator('.page-title').textContent()).toBe('合肥经济技术开发区新能源汽车零部件园投产');
    await popup.close();
  });
});

it('a list that goes on is painted as far as it has come, and what was painted stays', async () => {
  const { page } = session;
  await page.goto(PAGES.endless);
  const first = (await whenPainted(page))['quwen-zone'];
  expect(first).toContain('宁波经济技术开发区');
  await page.mouse.wheel(0, 4_000);
  await expect.poll(async () => (await painted())?.['quwen-company']).toContain('昆山国显光电有限公司');
  await page.evaluate('loadMore()');
  await expect.poll(async () => (await painted())?.['quwen-zone']?.join(' ')).toBe(LIST_ZONES);
});

describe('a page whose text is another on every frame', () => {
  it('is painted where it holds still, and the page keeps its frames', async () => {
    const { page } = session;
    await page.goto(PAGES.ticker);
    await expect
      .poll(async () => (await painted())?.['quwen-company'])
      .toEqual(['中科潞安深紫外有限公司', '山西立讯精密工业有限公司']);
    const frames = () => page.evaluate<number>('frames');
    const before = await frames();
    await page.waitForTimeout(WATCHED_MS);
    expect((await frames()) - before).toBeGreaterThan((MIN_FRAMES_A_SECOND * WATCHED_MS) / 1000);
    expect((await painted())?.['quwen-money']).toContain('12.8亿元');
  });
});

/** Of all three stories of the list, in the order of the page. */
const LIST_ZONES =
  '宁波经济技术开发区 宁波经济技术开发区 开发区 昆山经济技术开发区 昆山经济技术开发区 昆山经开区 ' +
  '郑州航空港经济综合实验区 郑州航空港经济综合实验区 实验区';

/** How long the ticker is watched, and the least it must run, on a busy machine too. */
const WATCHED_MS = 3_000;
const MIN_FRAMES_A_SECOND = 20;
