import { expect, test } from "vitest";
import { cutFrontMatter, cutLiveParts, takeComplete } from "./live-script";

const text =
  "# Three hearts\n\nAn octopus has **3 hearts**.\n\n| Animal | Hearts |\n| --- | --- |\n| Octopus | 3 |\n\nMost have one.\n\nTwo of the";

test("a script so far is cut as its cards will be", () => {
  expect(cutLiveParts(text)).toEqual([
    { kind: "Title", body: "# Three hearts" },
    { kind: "Sentence", body: "An octopus has **3 hearts**." },
    { kind: "Table", body: "| Animal | Hearts |\n| --- | --- |\n| Octopus | 3 |\n\nMost have one." },
    { kind: "Sentence", body: "Two of the" },
  ]);
  expect(cutLiveParts("")).toEqual([]);
});

test("what is still being written is not complete, nor a table without words", () => {
  expect(takeComplete(text)).toMatch(/Most have one\.$/);
  expect(takeComplete("# Hearts\n\n| A | B |\n\nMo")).toBe("# Hearts");
  expect(takeComplete("# Hea")).toBe("");
});

test("settings at the top are found with the line below them", () => {
  expect(cutFrontMatter("---\ntheme: bloom\n---\n\n\n# Hearts\n")).toBe("---\ntheme: bloom\n---\n\n");
  expect(cutFrontMatter("# Hearts\n\n---\n")).toBe("");
});
