import { expect, it } from "vitest";
import { mergeScripts } from "./merge-scripts";

const base = "# Hearts\n\nAn octopus has three.\n\nThey never rest.";

it("two people who change different scenes both keep their words", () => {
  const mine = base.replace("three", "3");
  const theirs = base.replace("never rest", "rest at times");

  expect(mergeScripts({ base, mine, theirs })).toBe("# Hearts\n\nAn octopus has 3.\n\nThey rest at times.");
});

it("the same change by both is one change", () => {
  const same = base.replace("three", "3");

  expect(mergeScripts({ base, mine: same, theirs: same })).toBe(same);
});

it("two changes of one line are not decided for them", () => {
  expect(
    mergeScripts({ base, mine: base.replace("three", "3"), theirs: base.replace("three", "four") }),
  ).toBeNull();
});

it("a long script is merged, and one that was made to take for ever is not", () => {
  const write = (first: string) =>
    `${first}\n${Array.from({ length: 400 }, (_v, line) => `\nLine ${line}.`).join("\n")}`;
  const merged = mergeScripts({ base: write("A"), mine: write("B"), theirs: `${write("A")}\n\nEnd.` });

  expect(merged).toBe(`${write("B")}\n\nEnd.`);
  expect(
    mergeScripts({ base: "a\n".repeat(9000), mine: "a\nb\n".repeat(9000), theirs: "a\nc\n".repeat(9000) }),
  ).toBeNull();
}, 10_000);
