import { expect, it } from "vitest";
import { speakEvenly } from "../fixtures/sample-props";
import { buildCaptionPages } from "./build-caption-pages";

const setting = { format: "landscape", captionStyle: "plain", language: "en" } as const;

/** The caption pages of a speech in which the words of `blockStarts` begin a block of the script. */
function showPages(speech: string, blockStarts: string[]): string[] {
  const captions = speakEvenly(speech).map((caption) => ({
    ...caption,
    startsBlock: blockStarts.includes(caption.text.trim()),
  }));

  return buildCaptionPages({ captions, durationMs: 20_000 }, setting).map(({ lines }) =>
    lines.map(({ tokens }) => tokens.map(({ text }) => text).join("")).join(" / "),
  );
}

it("a page does not go from a title into the paragraph below it", () => {
  const speech =
    "The biggest growers today, in millions of bags: Brazil grows more than the next three together.";

  expect(showPages(speech, ["The", "Brazil"])).toEqual([
    "The biggest growers today, / in millions of bags:",
    "Brazil grows more than / the next three together.",
  ]);
});

it("a page does not go from one item of a list into the next, though none ends in a full stop", () => {
  expect(showPages("They are: gills ink arms", ["They", "gills", "ink", "arms"])).toEqual([
    "They are:",
    "gills",
    "ink",
    "arms",
  ]);
});
