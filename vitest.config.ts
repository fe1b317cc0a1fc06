// nb. With its extension: Vite reads its configuration as Node will, and warns of one that Node could not find.
import './test/run/map-group-by.ts';
import { defineConfig } from 'vitest/config';

/** The tests that need no browser. Those that do have a configuration of their own: test/e2e/vitest.config.ts. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**', '.output/**'],
    // Property tests over whole articles take their time on a busy machine.
    testTimeout: 60_000,
  },
});
