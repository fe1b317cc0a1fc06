/**
 * CRC-32 as zip has it (ISO 3309, polynomial EDB88320 reflected), in steps: begin with 0 and hand the last sum in again.
 *
 * Four bytes at a time (M. Kounavis and F. Berry, "A systematic approach to building high performance software-based CRC generators",
 * 2005): TABLES[n] has what a byte becomes with n bytes of nothing behind it.
 */

const FIRST = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1;
  return sum;
});
const SECOND = FIRST.map(withNothingBehind);
const THIRD = SECOND.map(withNothingBehind);
const FOURTH = THIRD.map(withNothingBehind);

function withNothingBehind(sum: number): number {
  return (FIRST[sum & 0xff] ?? 0) ^ (sum >>> 8);
}

/** The sum of all bytes so far, as an unsigned number of 32 bits. */
export function crc32(before: number, bytes: Uint8Array): number {
  let sum = ~before;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    sum ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    sum =
      (FOURTH[sum & 0xff] ?? 0) ^
      (THIRD[(sum >>> 8) & 0xff] ?? 0) ^
      (SECOND[(sum >>> 16) & 0xff] ?? 0) ^
      (FIRST[sum >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) sum = (FIRST[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** Eight hexadecimal digits. */
export const toHex = (sum: number): string => sum.toString(16).padStart(8, '0');
