import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Whole programs and browsers: what takes longest begins first, so that it does not end last, alone on one core. */
const longest = /\/(?:e2e\/(?:inngest|make-video|[^/]+$)|remotion\/|server\/adapters\/renderer\/)/;

/** In a fresh clone vitest knows no durations. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (longest.test(moduleId) ? 0 : 1);

    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

/** `*.test.ts` beside the source is quick and needs nothing; `*.integration.test.ts` needs Postgres, a browser and ffmpeg. */
export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Nothing here keeps a state between files: to load every module again for each costs as much as the tests.
          isolate: false,
          // On a machine that does other things as well, the heaviest need more than vitest's five seconds.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // Vitest would leave a core to itself, which has nothing to do.
          maxWorkers: 2,
          include: ["**/*.test.{ts,tsx}"],
          exclude: ["**/*.integration.test.{ts,tsx}", "**/node_modules/**", "e2e/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["**/*.integration.test.{ts,tsx}"],
          exclude: ["**/node_modules/**"],
          globalSetup: ["e2e/setup/postgres.ts"],
          setupFiles: ["e2e/setup/fresh-database.ts"],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // What is waited for comes when it comes: on a busy machine that is later than vitest's one second.
          expect: { poll: { timeout: 20_000 } },
          // Most of them wait for another process half of their time: two at once share two cores well.
          maxWorkers: 2,
        },
      },
    ],
  },
});
