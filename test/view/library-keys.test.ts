import { describe, expect, it } from 'vitest';
import {
  LIBRARY_ACTIONS,
  LIBRARY_KEYS,
  readKey,
  readSecond,
  type KeyPress,
} from '../../lib/view/library-keys';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('the table of keys', () => {
  it('has each action once, and each key for one action', () => {
    expect(LIBRARY_KEYS.map(({ does }) => does)).toEqual([...new Set(LIBRARY_KEYS.map(({ does }) => does))]);
    expect(new Set(LIBRARY_KEYS.map(({ does }) => does))).toEqual(new Set(LIBRARY_ACTIONS));
    const keys = LIBRARY_KEYS.flatMap(({ keys: each }) => each);
    expect(keys).toHaveLength(new Set(keys).size);
  });

  it.each([
    ['j', press('j'), 'next'],
    ['arrow', press('ArrowUp'), 'previous'],
    ['Shift makes another letter', press('J', { shiftKey: true }), 'select-range-next'],
    ['Shift and a named key', press('ArrowDown', { shiftKey: true }), 'select-range-next'],
    ['a sign that needs Shift', press('#', { shiftKey: true }), 'delete'],
    ['?', press('?', { shiftKey: true }), 'help'],
    ['Ctrl+A', press('a', { ctrlKey: true }), 'select-all'],
    ['Command+A', press('a', { metaKey: true }), 'select-all'],
  ] as const)('%s', (_, key, does) => {
    expect(readKey(key)).toEqual({ does });
  });

  it('leaves to the browser what is the browser’s', () => {
    for (const key of [
      press('s', { ctrlKey: true }),
      press('ArrowDown', { altKey: true }),
      press('z'),
      press('Enter', { shiftKey: true }),
    ])
      expect(readKey(key)).toBeNull();
  });

  it('reads two in a row, and forgets the first where the second means nothing with it', () => {
    expect(readKey(press('g'))).toEqual({ pending: 'g' });
    expect(readSecond(press('u'), 'g')).toBe('go-unread');
    expect(readSecond(press('s'), 'g')).toBe('go-starred');
    for (const key of ['j', 'z', 'g']) expect(readSecond(press(key), 'g')).toBeNull();
    expect(readSecond(press('u'), '')).toBeNull();
    expect(readSecond(press('a', { ctrlKey: true }), 'g')).toBeNull();
  });
});
