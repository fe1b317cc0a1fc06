import { afterEach, expect, it, vi } from 'vitest';
import { exportFileName, EXPORT_FORMATS } from '../../lib/export';
import { toLocalDay, toLocalMinute, toLocalMoment } from '../../lib/export/local-time';
import { backupFileName } from '../../lib/backup/file-name';

afterEach(() => vi.unstubAllEnvs());

const MOMENT = Date.UTC(2026, 6, 26, 23, 30);

it.each([
  ['Asia/Shanghai', '2026-07-27', '2026-07-27 07:30', '2026-07-27T07:30:00+08:00'],
  ['UTC', '2026-07-26', '2026-07-26 23:30', '2026-07-26T23:30:00+00:00'],
  ['America/New_York', '2026-07-26', '2026-07-26 19:30', '2026-07-26T19:30:00-04:00'],
  ['Asia/Kathmandu', '2026-07-27', '2026-07-27 05:15', '2026-07-27T05:15:00+05:45'],
  ['America/St_Johns', '2026-07-26', '2026-07-26 21:00', '2026-07-26T21:00:00-02:30'],
])('is the clock of %s', (zone, day, minute, moment) => {
  vi.stubEnv('TZ', zone);
  expect([toLocalDay(MOMENT), toLocalMinute(MOMENT), toLocalMoment(MOMENT)]).toEqual([day, minute, moment]);
  // An export and a backup of one moment bear one day.
  const [format] = EXPORT_FORMATS;
  if (!format) throw new Error('there is no format');
  expect(exportFileName(format, MOMENT, 2)).toContain(day);
  expect(backupFileName(MOMENT)).toContain(day);
});
