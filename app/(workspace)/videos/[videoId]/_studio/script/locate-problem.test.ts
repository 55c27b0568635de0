import { expect, it } from "vitest";
import { cutScript } from "@/server/script-format/edit/cut-script";
import { locateProblem, namePlace } from "./locate-problem";

const script = "---\ntitle: x\n---\n\n# Hook\n\nOne two.\n\n![nope](missing.jpg)";
const scenes = [5, 7, 9].map((line, position) => ({
  ...{ position, line },
  kind: "statement",
  durationMs: 1000,
  isNarrated: false,
}));
const blocks = cutScript({ script, scenes });

it("finds the part of a line, and says what is wrong with it", () => {
  expect(locateProblem("The script, line 9: there is no icon; name one.", blocks)).toEqual({
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

it.each(["The server cannot be reached.", "The script has nothing to say or show; write a sentence."])(
  "leaves a sentence as it is that names no line: %s",
  (message) => {
    expect(locateProblem(message, blocks)).toMatchObject({ text: message, line: null, place: null });
  },
);
