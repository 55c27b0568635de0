import { expect, test } from "vitest";
import { nothingGathered } from "./gather-source";
import { listPassages } from "./list-passages";

const hearts = "An octopus (pronounced /ˈɒktəpəs/) has three hearts.";
const paragraph = Array.from({ length: 24 }, (_, index) => `${hearts} This is number ${index}.`).join(" ");

test("a long paragraph becomes passages of a few whole sentences, without what nobody reads aloud", () => {
  const blocks = [
    { kind: "heading" as const, level: 2, text: "Hearts" },
    { kind: "paragraph" as const, text: paragraph },
  ];
  const passages = listPassages({ ...nothingGathered, name: "Wikipedia: Octopus", blocks }, "en");

  expect(passages.length).toBeGreaterThan(2);
  expect(passages[0]).toMatchObject({ id: "p1", name: "Wikipedia: Octopus" });
  expect(passages[0]?.text).toMatch(/^An octopus has three hearts\. This is number 0\. .*\.$/);
  expect(Math.max(...passages.map(({ text }) => text.length))).toBeLessThan(351);
});

test("each row of a table is a passage of its own, with the header's names and without empty cells", () => {
  const cells = [
    ["Animal", "Hearts", "Legs"],
    ["Octopus", "3", "8"],
    ["Hagfish", "4", ""],
  ];

  expect(listPassages({ ...nothingGathered, name: "Your table", cells }, "en")).toEqual([
    { id: "p1", name: "Row 2", text: "Animal: Octopus; Hearts: 3; Legs: 8" },
    { id: "p2", name: "Row 3", text: "Animal: Hagfish; Hearts: 4" },
  ]);
});

test("of a book, a writer is given the beginning", () => {
  const blocks = Array.from({ length: 200 }, () => ({ kind: "paragraph" as const, text: paragraph }));
  const passages = listPassages({ ...nothingGathered, blocks }, "en");
  const words = passages.reduce((sum, { text }) => sum + text.split(" ").length, 0);

  expect(words).toBeGreaterThan(4500);
  expect(words).toBeLessThan(5500);
});
