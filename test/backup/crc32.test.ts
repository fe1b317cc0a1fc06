import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32 } from '../../lib/backup/crc32';

/** A bit at a time, as the polynomial has it. */
function reference(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1;
  }
  return ~sum >>> 0;
}

it('is what zip means by it, in however many pieces', () => {
  expect(crc32(0, new TextEncoder().encode('123456789'))).toBe(0xcb_f4_39_26);
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 }), (pieces) => {
      const inPieces = pieces.reduce((sum, piece) => crc32(sum, piece), 0);
      expect(inPieces).toBe(reference(Buffer.concat(pieces)));
    }),
  );
});
