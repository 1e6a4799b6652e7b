import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/cli/build.ts'],
    // A limit is there for what hangs, not for a slow machine on which everything runs at once.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    typecheck: { include: ['tests/**/*.test-d.ts'] },
  },
})
