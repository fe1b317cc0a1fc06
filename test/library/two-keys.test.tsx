// @vitest-environment happy-dom
/** Two keys in a row, where the article that is open has the second for itself. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useReaderKeys } from '../../entrypoints/library/reader/use-reader-keys';
import { useKeys } from '../../entrypoints/library/use-keys';
import type { LibraryAction } from '../../lib/view/library-keys';
import type { ReaderAction } from '../../lib/view/reader-keys';
import { mount, press, unmount } from '../components/mount';

const done: string[] = [];
const inLibrary = (does: LibraryAction) => {
  done.push(`library ${does}`);
  return does !== 'go-bin';
};
const inReader = (does: ReaderAction) => {
  done.push(`reader ${does}`);
  return true;
};

function Library() {
  useKeys(inLibrary);
  return <Reader />;
}
// Within the library, its listeners are there before those of the library.
function Reader() {
  useReaderKeys({ act: inReader, dismiss: () => false });
  return <article class="reader">太原高新区</article>;
}

const type = (...keys: string[]) => {
  done.length = 0;
  for (const key of keys) press(document.body, key);
  return done;
};

beforeEach(() => mount(<Library />));
afterEach(() => {
  unmount();
  vi.useRealTimers();
});

it('leads where the help says it leads, and the article hears nothing of it', () => {
  expect(type('g', 'a')).toEqual(['library go-all']);
  expect(type('a')).toEqual(['reader annotate']);
});

it('does not mean its second key alone where there is nothing to lead to', () => {
  expect(type('g', 'b')).toEqual(['library go-bin']);
});

it('is over with any other key, also one of the article', () => {
  expect(type('g', 'n', 'a')).toEqual(['reader next-mention', 'reader annotate']);
  expect(type('g', 'j', 'a')).toEqual(['library next', 'reader annotate']);
});

it('waits for the second key, but not for ever', () => {
  vi.useFakeTimers();
  press(document.body, 'g');
  vi.advanceTimersByTime(2_000);
  expect(type('a')).toEqual(['reader annotate']);
});
