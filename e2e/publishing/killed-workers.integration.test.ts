import { expect, test } from "vitest";
import { runCrowd } from "./publishing-crowd";

/** Numbers of chance that are the same each time: https://en.wikipedia.org/wiki/Linear_congruential_generator. */
function createRandom(seed: number): () => number {
  let state = seed;

  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;

    return state / 2 ** 32;
  };
}

test("workers are killed while they publish, answers are lost and YouTube fails: every video is there once, complete", async () => {
  const uploads = 12;

  const result = await runCrowd({
    ...{ uploads, kills: 4, lostAnswers: 3, cuts: 3, errors: 3 },
    random: createRandom(18),
  });

  expect(result).toMatchObject({ kills: 4, videos: uploads, complete: uploads, doubled: 0, failures: [] });
});
