import { expect, it } from 'vitest';
import { takeOver } from '../lib/only-one';

it('ends the script before of the same name, and no other', () => {
  const [first, other] = [takeOver('reading'), takeOver('gate')];
  expect(first.aborted).toBe(false);
  const second = takeOver('reading');
  expect([first.aborted, second.aborted, other.aborted]).toEqual([true, false, false]);
});
