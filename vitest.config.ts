import { defineConfig } from 'vitest/config'

// Whole installations, processes and threads by the dozen, a browser, readers of other programs, and how time grows with the
// input: for CI and `npm run check`.
const SLOW = [
  'tests/{ci,examples,package,recipes,runtimes,threads}.test.ts',
  'tests/cli/{bad-input,jobs,memory,output,resume,signals,streams}.test.ts',
  'tests/*/speed.test.ts',
  'tests/report/html/browser.test.ts',
  'tests/sources/formats/html/hostile.test.ts',
  'tests/report/readers.test.ts',
  'tests/site/{example,formats,page}.test.ts',
  'tests/sources/{markdown-growth,markdown-time,time-limit}.test.ts',
]

const shared = {
  globalSetup: ['tests/temporary-folder.ts', 'tests/cli/build.ts'],
  // Files share the modules they have loaded, as the documents of a run do: a fourth of the time is saved.
  isolate: false,
  // All of them: the one that Vitest leaves free has little to do but to compile the first files.
  maxWorkers: '100%',
  // A limit is there for what hangs, not for a slow machine on which everything runs at once.
  testTimeout: 60_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: SLOW,
          typecheck: { include: ['tests/**/*.test-d.ts'] },
        },
      },
      { test: { ...shared, name: 'slow', include: SLOW } },
    ],
    coverage: {
      include: ['src/**/*.ts'],
      // Word lists are no code, and what runs in a browser is not seen here.
      exclude: ['src/lexicon/**', 'src/report/formats/html/{page/**,page-code.ts}'],
      // What the binary alone runs (threads, signals) is not seen here, so the floor lies below what is tested.
      thresholds: { lines: 97, branches: 93 },
    },
  },
})
