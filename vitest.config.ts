import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/cli/build.ts'],
    // Files share the modules they have loaded, as the documents of a run do: a fourth of the time is saved.
    isolate: false,
    // A limit is there for what hangs, not for a slow machine on which everything runs at once.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    typecheck: { include: ['tests/**/*.test-d.ts'] },
  },
})
