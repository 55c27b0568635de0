import { describe, expect, it } from "vitest";
import type { Overlay } from "@/remotion/timeline/schema";
import { parse, said, shown } from "../scripts.fixture";

describe("blocks that are spoken in one scene", () => {
  it.each([
    [
      "a title and its items",
      "They are:\n\n- Gills\n- Ink\n  - A cloud",
      ["They are:", "Gills", "Ink", "A cloud"],
    ],
    [
      "a chart's title and the paragraph below",
      "The biggest:\n\n| Land | Bags |\n|-|-|\n| Brazil | 3 |\n\nIt is Brazil that grows most. It sells most too.",
      ["The biggest:", "It is Brazil that grows most."],
    ],
    [
      "a quote and its speaker",
      "> It is an alien. It thinks.\n> — A. Diver",
      ["It is an alien.", "A. Diver"],
    ],
  ])("are known apart: %s", (_blocks, script, expected) => {
    const [scene] = parse(script).scenes;

    expect(said(scene)?.filter((_, index) => scene?.narration[index]?.startsBlock)).toEqual(expected);
  });
});

describe("lists", () => {
  it("show item k when it is spoken, under the sentence that ends in a colon", () => {
    const { scenes } = parse(
      "It is odd. It has these parts:\n\n1. Gills\n2. **Ink**: it hides behind it.\n   - A cloud\n3. Arms",
    );

    expect(scenes[1]).toMatchObject({
      overlay: {
        kind: "list",
        isOrdered: true,
        title: [{ text: "It has these parts" }],
        items: [[{ text: "Gills" }], [{ text: "Ink" }], [{ text: "Arms" }]],
      },
      showsCaptions: true,
    });
    expect(scenes[1]?.narration.map(({ beat }) => beat)).toEqual([undefined, 0, 1, undefined, 2]);
    expect(said(scenes[1])).toEqual([
      "It has these parts:",
      "Gills",
      "Ink: it hides behind it.",
      "A cloud",
      "Arms",
    ]);
  });

  it("of more than seven items become scenes alike in size, numbered on", () => {
    const overlays = parse(`They are:\n${numberedList(1, 16)}`).scenes.map(({ overlay }) => overlay);

    expect(overlays).toMatchObject([
      { kind: "list", title: [{ text: "They are" }], isOrdered: true },
      { kind: "list", title: [{ text: "They are" }], isOrdered: true },
      { kind: "list", title: [{ text: "They are" }], isOrdered: true },
    ]);
    expect(overlays.map((overlay) => overlay.kind === "list" && overlay.items.length)).toEqual([6, 6, 4]);
    expect(overlays.map(firstNumberOf)).toEqual([1, 7, 13]);
  });

  it("begin with the number that the script begins them with", () => {
    const continued = parse(`It has parts.\n\n${numberedList(4, 12)}`).scenes.slice(1);

    expect(continued.map(({ overlay }) => firstNumberOf(overlay))).toEqual([4, 9]);
    expect(parse(numberedList(0, 2)).scenes.map(({ overlay }) => firstNumberOf(overlay))).toEqual([0]);
  });

  it("that are split where their words are too many are numbered on, too", () => {
    const words = "It has gills and ink and arms and a beak and eyes and blue blood";
    const items = Array.from({ length: 5 }, (_, index) => `${index + 2}. ${words}`).join("\n");

    expect(parse(items).scenes.map(({ overlay }) => firstNumberOf(overlay))).toEqual([2, 5]);
  });

  it("without numbers get none", () => {
    const bullets = numberedList(1, 9).replaceAll(/^\d+\./gm, "-");

    for (const { overlay } of parse(bullets).scenes) expect(overlay).not.toHaveProperty("firstNumber");
  });

  function numberedList(from: number, to: number): string {
    return Array.from({ length: to - from + 1 }, (_, index) => `${from + index}. Item`).join("\n");
  }

  function firstNumberOf(overlay: Overlay): number | undefined {
    return overlay.kind === "list" ? (overlay.firstNumber ?? 1) : undefined;
  }
});

describe("quotes", () => {
  it("name the speaker after a pause", () => {
    const [scene] = parse("> It is an intelligent alien.\n> — Peter Godfrey-Smith").scenes;

    expect(scene?.overlay).toMatchObject({ kind: "quote", attribution: "Peter Godfrey-Smith" });
    expect(said(scene)).toEqual(["It is an intelligent alien.", "Peter Godfrey-Smith"]);
    expect(shown(scene)).toBe("It is an intelligent alien.");
  });
});

describe("tables", () => {
  it("of words and numbers are bar charts under the paragraph below, with title and source", () => {
    const { scenes } = parse(
      "Brain cells by animal:\n\n| Animal | Cells |\n|--|--|\n| Octopus | 0.5 billion |\n| Dog | 2.25 billion |\n\nSource: Herculano-Houzel\n\nThe dog wins this time.",
    );

    expect(scenes).toHaveLength(1);
    expect(scenes[0]?.overlay).toMatchObject({
      kind: "bar-chart",
      title: [{ text: "Brain cells by animal" }],
      categories: ["Octopus", "Dog"],
      series: [{ name: "Cells", values: [0.5, 2.25] }],
      suffix: " billion",
      decimals: 2,
      source: "Source: Herculano-Houzel",
    });
    expect(said(scenes[0])).toEqual(["Brain cells by animal:", "The dog wins this time."]);
  });

  it("of ascending years are line charts from three rows on", () => {
    const table = (rows: string[]) => `| Year | ppm |\n|--|--|\n${rows.join("\n")}\n\nIt rises all the time.`;

    expect(parse(table(["| 1990 | 354 |", "| 2000 | 370 |", "| 2010 | 390 |"])).scenes[0]?.overlay.kind).toBe(
      "line-chart",
    );
    expect(parse(table(["| 1990 | 354 |", "| 2000 | 370 |"])).scenes[0]?.overlay.kind).toBe("bar-chart");
    expect(parse(table(["| 2000 | 354 |", "| 1990 | 370 |", "| 2010 | 390 |"])).scenes[0]?.overlay.kind).toBe(
      "bar-chart",
    );
  });

  it("of words in two columns are comparisons", () => {
    expect(
      parse("| Octopus | Human |\n|--|--|\n| Three hearts | One heart |\n\nThey differ a lot.").scenes[0]
        ?.overlay,
    ).toMatchObject({
      kind: "comparison",
      left: { title: "Octopus", points: [[{ text: "Three hearts" }]] },
      right: { title: "Human", points: [[{ text: "One heart" }]] },
    });
  });

  it("of mixed units are left out with a notice", () => {
    const { scenes, notices } = parse("It costs a lot.\n\n| A | B |\n|--|--|\n| x | $3 |\n| y | 4% |");

    expect(scenes).toHaveLength(1);
    expect(notices[0]).toMatchObject({ line: 3 });
    expect(notices[0]?.message).toContain("different units");
  });
});
