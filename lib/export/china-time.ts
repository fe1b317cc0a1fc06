/** China keeps one time, eight hours ahead of UTC, all year (since 1991). A ledger is dated by it, wherever it is read. */
const CHINA_AHEAD_MS = 8 * 60 * 60 * 1000;

/** Milliseconds since 1970 → 2026-07-27. */
export function toChinaDay(moment: number): string {
  return toChinaIso(moment).slice(0, 'YYYY-MM-DD'.length);
}

/** Milliseconds since 1970 → 2026-07-27 09:30, which spreadsheets take for a moment. */
export function toChinaMinute(moment: number): string {
  return toChinaIso(moment).slice(0, 'YYYY-MM-DDTHH:mm'.length).replace('T', ' ');
}

/** Milliseconds since 1970 → 2026-07-27T09:30:00+08:00. */
export function toChinaMoment(moment: number): string {
  return `${toChinaIso(moment).slice(0, 'YYYY-MM-DDTHH:mm:ss'.length)}+08:00`;
}

function toChinaIso(moment: number): string {
  return new Date(moment + CHINA_AHEAD_MS).toISOString();
}
