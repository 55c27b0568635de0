import fc from "fast-check";
import { expect, it } from "vitest";
import { measureThreadWork } from "@/e2e/setup/thread-work";
import { markDifferences, type MarkedText } from "./mark-differences";

const join = (pieces: MarkedText) => pieces.map(({ text }) => text).join("");
const marked = (pieces: MarkedText) => pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text);

it("marks the words that differ, in both versions", () => {
  const { mine, theirs } = markDifferences(
    "# Three hearts\n\nTwo of them pump through the gills.\n\nThe end.",
    "# Three hearts\n\nTwo of them work for the gills!\n\nThe end.",
  );

  expect(marked(mine)).toEqual(["pump", "through", "."]);
  expect(marked(theirs)).toEqual(["work", "for", "!"]);
});

it("marks a paragraph that only one version has, and knows the words of a text without spaces", () => {
  const added = markDifferences("One.\n\nTwo.\n\nThree.", "One.\n\nThree.");
  expect([marked(added.mine), marked(added.theirs)]).toEqual([["Two.\n\n"], []]);

  expect(marked(markDifferences("蛸には心臓がある。", "蛸には脳がある。").mine)).toEqual(["心臓"]);
});

it("gives back both texts, and marks nothing of equal ones", () => {
  const texts = fc
    .array(fc.constantFrom("one", "two", " ", ".", "\n", "\n\n"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const { mine, theirs } = markDifferences(one, other);

      expect([join(mine), join(theirs)]).toEqual([one, other]);
      expect([...marked(mine), ...marked(theirs)].length > 0).toBe(one !== other);
    }),
  );
});

it.each([2000, 50_000])("does not take seconds for %i words of which none is the same", async (count) => {
  const [one, other] = ["yes ", "no "].map((word) => `${word}\n`.repeat(count));

  const work = await measureThreadWork(() => {
    expect(marked(markDifferences(`Same.\n\n${one}`, `Same.\n\n${other}`).mine)).toEqual([one]);
  });

  expect(work).toBeLessThan(10);
});
