// nb. With its extension: Vite reads its configuration as Node will, and warns of one that Node could not find.
import '../run/map-group-by.ts';
import { defineConfig } from 'vitest/config';

/** The tests that drive a real browser with the built extension: one at a time, on pages of the loopback. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    // What is polled for comes over three processes, on a machine that may be busy.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 60_000,
  },
});
