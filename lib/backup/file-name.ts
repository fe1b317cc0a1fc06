/** What to call the file: 区闻-2026-11-21.zip, by the reader's own clock. */
export function backupFileName(madeAt: number): string {
  const then = new Date(madeAt);
  return `区闻-${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}.zip`;
}

function two(figure: number): string {
  return String(figure).padStart(2, '0');
}
