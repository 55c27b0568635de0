import { expect, it } from "vitest";
import { cutScript } from "@/server/script-format/edit/cut-script";
import { namePlace, placeProblem } from "./place-problem";

const script = "---\ntitle: x\n---\n\n# Hook\n\nOne two.\n\n![nope](missing.jpg)";
const scenes = [5, 7, 9].map((line, position) => ({
  ...{ position, line },
  kind: "statement",
  durationMs: 1000,
  isNarrated: false,
}));
const blocks = cutScript({ script, scenes });

it("finds the part of a problem's line", () => {
  expect(placeProblem({ text: "There is no icon; name one.", line: 9 }, blocks)).toEqual({
    text: "There is no icon; name one.",
    line: 9,
    blockId: blocks[3]?.id,
    place: "Part 3",
  });
});

it("knows the front matter, and the blank lines below a part as its own", () => {
  expect([1, 4, 5, 6, 7, 8, 9, 10].map((line) => namePlace(blocks, line))).toEqual([
    ...["Script settings", "Script settings", "Part 1", "Part 1", "Part 2", "Part 2", "Part 3", "Part 3"],
  ]);
});

it("places a problem nowhere that is the whole script's", () => {
  const failure = { text: "The server cannot be reached.", line: null };

  expect(placeProblem(failure, blocks)).toEqual({ ...failure, blockId: null, place: null });
});
