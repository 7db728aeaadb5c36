import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ['tests/browser.ts'],
    pool: 'threads',
    // Many tests wait for a browser or a process of their own; the default on two cores is one worker.
    maxWorkers: 2,
  },
});
