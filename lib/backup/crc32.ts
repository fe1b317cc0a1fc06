/** CRC-32 as zip has it (ISO 3309, polynomial EDB88320 reflected), in steps: begin with 0 and hand the last sum in again. */

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1;
  return sum;
});

/** The sum of all bytes so far, as an unsigned number of 32 bits. */
export function crc32(before: number, bytes: Uint8Array): number {
  let sum = ~before;
  for (let at = 0; at < bytes.length; at += 1)
    sum = (TABLE[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** Eight hexadecimal digits. */
export const toHex = (sum: number): string => sum.toString(16).padStart(8, '0');
