/** The days from the first to the last of what is gone through. */
export class Period {
  private first: string | null = null;
  private last: string | null = null;

  /** @param day YYYY-MM-DD; null, and what is no day, does not count */
  add(day: string | null): void {
    if (day === null || !/^\d{4}-\d{2}-\d{2}$/u.test(day)) return;
    if (this.first === null || day < this.first) this.first = day;
    if (this.last === null || day > this.last) this.last = day;
  }

  /** 2026-03-20 至 2026-07-21; one day alone where there is but one; empty where there is none. */
  toWords(): string {
    if (this.first === null || this.last === null) return '';
    return this.first === this.last ? this.first : `${this.first} 至 ${this.last}`;
  }
}
