/**
 * Moments as the reader's own clock had them: when it was clipped, when it was made. The days of articles are China's, and are written as
 * their pages print them.
 */

/** Milliseconds since 1970 → 2026-07-27. */
export function toLocalDay(moment: number): string {
  return toLocalIso(moment).slice(0, 'YYYY-MM-DD'.length);
}

/** Milliseconds since 1970 → 2026-07-27 09:30, which spreadsheets take for a moment. */
export function toLocalMinute(moment: number): string {
  return toLocalIso(moment).slice(0, 'YYYY-MM-DDTHH:mm'.length).replace('T', ' ');
}

/** Milliseconds since 1970 → 2026-07-27T09:30:00+08:00. */
export function toLocalMoment(moment: number): string {
  const ahead = minutesAhead(moment);
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${toLocalIso(moment).slice(0, 'YYYY-MM-DDTHH:mm:ss'.length)}${ahead < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/** By how many minutes the reader's clock was ahead of UTC then; less than 0 west of Greenwich. */
export function minutesAhead(moment: number): number {
  return -new Date(moment).getTimezoneOffset();
}

/** nb. Throws RangeError for a moment that is no date, as its callers expect. */
function toLocalIso(moment: number): string {
  return new Date(moment + minutesAhead(moment) * 60_000).toISOString();
}
