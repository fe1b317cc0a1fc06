// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  isRebuildPutOff,
  onRebuildPutOff,
  putOffRebuild,
  resumeRebuild,
} from '../../entrypoints/library/keeping/rebuild-later';

const HOUR = 60 * 60 * 1000;
const VERSION = 7;
const MORNING = new Date(2026, 10, 21, 9).getTime();
const MIDNIGHT = new Date(2026, 10, 21, 23, 50).getTime();

/** What a page hears when another has changed what is stored. */
const say = (key: string, newValue: string | null) =>
  dispatchEvent(new StorageEvent('storage', { key, newValue }));

afterEach(() => localStorage.clear());

describe('“later”', () => {
  it('holds for the day', () => {
    putOffRebuild(VERSION, MORNING);
    expect(isRebuildPutOff(VERSION, MORNING + 1)).toBe(true);
    expect(isRebuildPutOff(VERSION, MORNING + 14 * HOUR)).toBe(true);
    expect(isRebuildPutOff(VERSION, MORNING + 24 * HOUR)).toBe(false);
  });

  it('said late at night is not over at midnight, but the next morning', () => {
    putOffRebuild(VERSION, MIDNIGHT);
    expect(isRebuildPutOff(VERSION, MIDNIGHT + HOUR)).toBe(true);
    expect(isRebuildPutOff(VERSION, MIDNIGHT + 9 * HOUR)).toBe(false);
  });

  it('is said to one version, not to the next', () => {
    putOffRebuild(VERSION, MORNING);
    expect(isRebuildPutOff(VERSION + 1, MORNING + 1)).toBe(false);
  });

  it('is over where it is taken back, or the clock was set back', () => {
    putOffRebuild(VERSION, MORNING);
    expect(isRebuildPutOff(VERSION, MORNING - 1)).toBe(false);
    resumeRebuild();
    expect(isRebuildPutOff(VERSION, MORNING + 1)).toBe(false);
  });

  it.each(['', '{', 'null', '7', '"later"', '{"version":7}', '{"version":7,"at":"now"}'])(
    'is not read out of %j',
    (stored) => {
      localStorage.setItem('quwen-rebuild-later', stored);
      expect(isRebuildPutOff(VERSION, MORNING)).toBe(false);
    },
  );

  it('is heard by the other pages, until they are closed', () => {
    const over = new AbortController();
    const heard = vi.fn();
    onRebuildPutOff(heard, over.signal);
    say('quwen-rebuild-later', '{}');
    say('quwen-rebuild-later', null);
    say('quwen-rail-folds', '{}');
    expect(heard).toHaveBeenCalledTimes(1);
    over.abort();
    say('quwen-rebuild-later', '{}');
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
