import { describe, expect, it } from 'vitest';
import { isBackupDue, NO_AUTO_BACKUP, toAutoBackup, type AutoBackup } from '../lib/auto-backup';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 21, 9);

const pendingSince = (startedAt: number) => ({ startedAt, fingerprint: 'f', download: null });

describe('an automatic backup is due', () => {
  it.each<[string, Partial<AutoBackup>, boolean]>([
    ['never where none is wished', { rhythm: 'off', lookedAt: null }, false],
    ['at once where none was written yet', { rhythm: 'daily' }, true],
    ['not twice within a day', { rhythm: 'daily', lookedAt: NOW - DAY + 1 }, false],
    ['after a day', { rhythm: 'daily', lookedAt: NOW - DAY }, true],
    ['not after a day, where a week is wished', { rhythm: 'weekly', lookedAt: NOW - DAY }, false],
    ['after a week', { rhythm: 'weekly', lookedAt: NOW - 7 * DAY }, true],
    ['when it was missed for months', { rhythm: 'weekly', lookedAt: NOW - 90 * DAY }, true],
    ['with a clock that was set back', { rhythm: 'weekly', lookedAt: NOW + DAY }, true],
    ['an hour after a failure', { rhythm: 'weekly', lookedAt: NOW - HOUR, trouble: 'not-saved' }, true],
    ['not at once after one', { rhythm: 'daily', lookedAt: NOW - HOUR + 1, trouble: 'not-saved' }, false],
    ['not while one is being made', { rhythm: 'daily', pending: pendingSince(NOW - MINUTE) }, false],
    [
      'when the making was stopped half-way',
      { rhythm: 'daily', pending: pendingSince(NOW - 15 * MINUTE) },
      true,
    ],
    [
      'when it was stopped, and the clock set back',
      { rhythm: 'daily', pending: pendingSince(NOW + HOUR) },
      true,
    ],
  ])('%s', (_, state, isDue) => {
    expect(isBackupDue({ ...NO_AUTO_BACKUP, ...state }, NOW)).toBe(isDue);
  });
});

describe('what lies in the storage', () => {
  it('is what it was', () => {
    const state: AutoBackup = {
      rhythm: 'weekly',
      savedAt: 5,
      lookedAt: 6,
      fingerprint: 'f',
      trouble: 'not-saved',
      pending: { startedAt: 7, fingerprint: 'g', download: 3 },
    };
    expect(toAutoBackup(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each([undefined, null, 'weekly', [], { rhythm: 'hourly', savedAt: 'x', pending: { download: 1 } }])(
    'is the default where it is broken: %j',
    (stored) => {
      expect(toAutoBackup(stored)).toEqual(NO_AUTO_BACKUP);
    },
  );
});
