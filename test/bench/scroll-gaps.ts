import type { Page } from 'playwright-core';

export interface ScrollGaps {
  /** Milliseconds of the longest time between two frames. */
  readonly longest: number;
  readonly droppedOfThousand: number;
}

const TURNS = 60;
const TURN_PX = 480;
const TURN_MS = 50;

/** Half a frame late is one dropped, whatever the screen's rate is. */
const LATE = 1.5;

/** Turns the wheel over an element and measures the frames meanwhile. */
export async function scrollGaps(page: Page, selector: string): Promise<ScrollGaps> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(`(() => {
    const frames = (globalThis.frames_ = []);
    const note = (now) => { frames.push(now); globalThis.noting_ = requestAnimationFrame(note); };
    globalThis.noting_ = requestAnimationFrame(note);
  })()`);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, turn < (TURNS * 2) / 3 ? TURN_PX : -TURN_PX);
    await page.waitForTimeout(TURN_MS);
  }
  const moments: number[] = await page.evaluate('(cancelAnimationFrame(noting_), frames_)');
  const gaps = moments.slice(1).map((moment, index) => moment - (moments[index] ?? moment));
  const frame = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const dropped = gaps.reduce(
    (total, gap) => total + (gap > frame * LATE ? Math.round(gap / frame) - 1 : 0),
    0,
  );
  return {
    longest: Math.max(...gaps),
    droppedOfThousand: Math.round((dropped / (gaps.length + dropped)) * 1_000),
  };
}
