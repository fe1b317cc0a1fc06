/** Prints rows as a table under a heading; the first column to the left, numbers to the right. */
export function printTable(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = columns.map((column, index) =>
    Math.max(widthOf(column), ...rows.map((row) => widthOf(row[index] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => {
        const gap = ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell)));
        return index === 0 ? cell + gap : gap + cell;
      })
      .join('   ');
  console.log(`\n${heading}\n  ${line(columns)}`);
  for (const row of rows) console.log(`  ${line(row)}`);
}

/** Chinese characters take two columns of a terminal. */
function widthOf(text: string): number {
  return [...text].reduce((total, character) => total + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}

/** 1234567 → 1,234,567 */
export function figure(value: number): string {
  return Math.round(value).toLocaleString('en');
}
