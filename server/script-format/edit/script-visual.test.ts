import { expect, it } from "vitest";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { joinBlocks, type ScriptBlock } from "./script-blocks";
import { canHaveVisual, findVisual, removeVisual, setVisual } from "./script-visual";

function toBlocks(...bodies: string[]): ScriptBlock[] {
  return bodies.map((body, id) => ({ id, body, gap: "\n\n", scenes: [] }));
}

it("a photo comes above the words that are spoken over it, is changed, and goes again", () => {
  const before = toBlocks("# Reefs", "A reef is alive.");

  const shown = setVisual(before, 1, "reef.jpg");
  expect(joinBlocks(shown)).toBe("# Reefs\n\n![reef](reef.jpg)\n\nA reef is alive.\n\n");
  expect(findVisual(shown, 1)).toBe("reef.jpg");
  const changed = setVisual(shown, 1, "coral reef.mp4");
  expect(changed[1]?.body).toBe("![coral reef](<coral reef.mp4>)\n\nA reef is alive.");
  expect(removeVisual(changed, 1)).toEqual(before);
});

it.each([
  "reef.jpg",
  "coral reef (2).jpg",
  "100% & more.jpg",
  "a&copy;b.jpg",
  "50%25.jpg",
  "[x] *y* _z_ `q`.png",
  "珊瑚礁.webp",
  'it\'s "in" there!.mp4'.replaceAll('"', "-"),
  "a)b(c.jpg",
])("the parser reads the very name that was chosen: %s", (name) => {
  const text = joinBlocks(setVisual(toBlocks("A reef is alive."), 0, name));

  const { scenes } = parseScript(text);
  expect(scenes.map(({ media }) => media?.path)).toEqual([name]);
  expect(findVisual(setVisual(toBlocks("A reef is alive."), 0, name), 0)).toBe(name);
});

it("a picture with a credit, in the card above a long paragraph, is that paragraph's", () => {
  const blocks = toBlocks('![A reef](a.jpg "Photo: NOAA")', "A long paragraph.");

  expect(findVisual(blocks, 1)).toBe("a.jpg");
  expect(joinBlocks(setVisual(blocks, 1, "b.jpg"))).toBe("![b](b.jpg)\n\nA long paragraph.\n\n");
  expect(joinBlocks(removeVisual(blocks, 1))).toBe("A long paragraph.\n\n");
});

it("headings, lists, quotes, tables and directives have no visual", () => {
  const blocks = toBlocks("# A", "- a\n- b", "> q", "| a | b |", "::map[Japan]", "A sentence.", "![](a.jpg)");

  expect(blocks.map((_, index) => canHaveVisual(blocks, index))).toEqual([
    ...[false, false, false, false, false],
    ...[true, true],
  ]);
});
