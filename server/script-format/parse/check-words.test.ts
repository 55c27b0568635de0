import { describe, expect, it } from "vitest";
import { parse } from "../scripts.fixture";

it.each([
  ["in a sentence", `It swims.\n\nIt ${"a-".repeat(501)} swims.`],
  ["in emphasis and out of it", `It swims.\n\nIt ${"a".repeat(600)}*${"b".repeat(600)}* swims.`],
  ["to be said in the place of another", `It swims.\n\nIt :say[swims]{as=${"a".repeat(1001)}}.`],
])("a word that nobody can say is refused by its line: %s", (_name, script) => {
  expect(() => parse(script)).toThrow(
    "Line 3: a word of more than 1000 letters cannot be spoken; take it apart or delete it.",
  );
});

it("a long paragraph of a language without spaces is no word", () => {
  expect(
    parse(`---\nlanguage: ja\n---\n\n${"タコには心臓が三つあります。".repeat(200)}`).scenes.length,
  ).toBeGreaterThan(10);
});

describe("a scene that says or shows more than somebody could follow is refused by its line", () => {
  const words = "shark ".repeat(1000);

  it.each([
    ["a heading", `# ${words}`],
    ["an item of a list", `- a shark\n- ${words}`],
    ["an item whose bold phrase alone is shown", `- **A shark** ${"is a shark. ".repeat(500)}`],
    ["what belongs to an item", `- a shark\n${`  - ${words.slice(0, 600)}\n`.repeat(10)}`],
    ["a bold phrase", `It is **${words.trim()}**.`],
    ["a sentence that ends in marks", `It is a shark. ${"! ".repeat(3000)}`],
    ["the name below a quote", `> It swims.\n> — ${words}`],
    ["a cell of a table", `| a | b |\n|--|--|\n| ${words} | b |\n\nIt is a shark.`],
    ["a directive", `::quote[${words}]\nIt is a shark.`],
    ["words to be said in the place of others", `It :say[swims]{as="${words}"} away.`],
    ["the title of a formula", `::formula[x]{title="${words}"}\nIt is a shark.`],
  ])("%s", (_place, block) => {
    expect(() => parse(`It swims.\n\n${block}`)).toThrow(
      /^Line [34]: this scene says or shows more than 5,000 characters, which take about five minutes; part them into/,
    );
  });

  it.each([
    ["paragraphs", "A shark swims where the water is cold and deep. ".repeat(2000)],
    ["paragraphs without commas or full stops", "shark ".repeat(10_000)],
    ["quotes", `> ${"A shark swims where the water is cold and deep. ".repeat(500)}`],
    ["lists of many items", "- A shark swims where the water is cold and deep.\n".repeat(500)],
    [
      "lists whose items are explained in a paragraph",
      Array.from({ length: 7 }, () => `- **A shark:** ${"it swims where it is cold. ".repeat(25)}`).join(
        "\n",
      ),
    ],
    ["code", `\`\`\`ts\n${`${"shark(1) + ".repeat(9)}1;\n`.repeat(39)}\`\`\`\n\nIt is a shark.`],
    ["formulas", `$$${String.raw`\sqrt x`.repeat(50)}$$\n\nIt is a shark.`],
  ])("but not long %s", (_name, block) => {
    expect(parse(block).scenes.length).toBeGreaterThan(0);
  });
});
