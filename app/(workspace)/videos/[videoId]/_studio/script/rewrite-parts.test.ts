import { expect, test } from "vitest";
import { findBlockIds, findChapter, toScriptPart } from "./rewrite-parts";

const bodies = ["# Hearts", "They have three.", "## Gills", "Two serve them.", "One is left.", "## End"];
const blocks = bodies.map((body, index) => ({ id: 10 + index, body, gap: "\n\n", scenes: [] }));
const script = blocks.map(({ body, gap }) => body + gap).join("");

test("a chapter goes from its heading to the next one", () => {
  expect(findChapter(blocks, 2)).toEqual({ first: 12, last: 14 });
  expect(findChapter(blocks, 5)).toEqual({ first: 15, last: 15 });
  expect(findChapter(blocks, 3)).toEqual({ first: 13, last: 13 });
});

test("cards are a part of the script, and the part is those cards", () => {
  const part = toScriptPart(blocks, { first: 12, last: 14 });

  expect(script.slice(part?.start, part?.end)).toBe("## Gills\n\nTwo serve them.\n\nOne is left.");
  expect(part && findBlockIds(blocks, part)).toEqual([12, 13, 14]);
});

test("cards that are gone are no part", () => {
  expect(toScriptPart(blocks, { first: 12, last: 99 })).toBeUndefined();
});
