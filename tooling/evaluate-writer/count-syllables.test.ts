import { expect, test } from "vitest";
import { countSyllables } from "./count-syllables";

test.each([
  ...([
    ["the", 1],
    ["heart", 1],
    ["hearts", 1],
    ["whale", 1],
    ["came", 1],
    ["jumped", 1],
    ["boxes", 2],
  ] as const),
  ...([
    ["table", 2],
    ["needed", 2],
    ["octopus", 3],
    ["animal", 3],
    ["copper", 2],
    ["many", 2],
  ] as const),
  ...([
    ["automated", 4],
    ["navigation", 4],
    ["1998", 4],
    ["x", 1],
  ] as const),
])("%s has %i", (word, syllables) => {
  expect(countSyllables(word)).toBe(syllables);
});
