import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksumOf } from './checksum.ts';

test('the same bytes have the same number, wherever they begin, and any changed byte, cut or added one gives another', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 70 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      fc.nat({ max: 5 }),
      (bytes, place, change, wordsBefore) => {
        const at = place % bytes.length;
        const number = checksumOf(Uint8Array.from(bytes).buffer);
        const behind = new Uint8Array(4 * wordsBefore + bytes.length).fill(7);
        behind.set(bytes, 4 * wordsBefore);
        expect(checksumOf(behind.buffer, 4 * wordsBefore)).toBe(number);
        const changed = Uint8Array.from(bytes, (byte, position) => (position === at ? byte ^ change : byte));
        const longer = Uint8Array.from([...bytes, 0]);
        for (const other of [changed, longer, Uint8Array.from(bytes.slice(1))])
          expect(checksumOf(other.buffer)).not.toBe(number);
      },
    ),
    { numRuns: 1_000 },
  );
});
