import { describe, expect, it } from "vitest";
import { parse, plain, said } from "../../scripts.fixture";

/** The title, sides and points of a script's first scene. */
function argumentOf(script: string) {
  const overlay = parse(script).scenes[0]?.overlay;
  if (overlay?.kind !== "for-and-against") return null;
  const side = ({ title, points }: typeof overlay.for) => [title, ...points.map(plain)];

  return { for: side(overlay.for), against: side(overlay.against) };
}

const sides = { for: ["Pros", "cheap", "clean"], against: ["Cons", "slow"] };
const untitled = { for: [undefined, "cheap", "clean"], against: [undefined, "slow"] };

describe("arguments for and against", () => {
  it.each([
    ["two lists under their names", "Pros:\n\n- cheap\n- clean\n\nCons:\n\n- slow", sides],
    [
      "a table under their names",
      "| Pros | Cons |\n|--|--|\n| cheap | slow |\n| clean | |\n\nIt is a choice.",
      sides,
    ],
    [
      "a table the other way round",
      "| Cons | Pros |\n|--|--|\n| slow | cheap |\n| | clean |\n\nIt is a choice.",
      sides,
    ],
    ["a list with marks", "- ✅ cheap\n- ❌ slow\n- ✅ clean", untitled],
    ["a list with words", "- Pro: cheap\n- Pro: clean\n- Con: slow", untitled],
    ["a card", "::for-and-against[Pros: cheap; clean | Cons: slow]\n\nIt is a choice.", sides],
    [
      "another language",
      "---\nlanguage: de\n---\n\nVorteile:\n\n- billig\n\nNachteile:\n\n- langsam",
      { for: ["Vorteile", "billig"], against: ["Nachteile", "langsam"] },
    ],
  ])("are found in %s", (_name, script, expected) => expect(argumentOf(script)).toEqual(expected));

  it("of two lists are spoken whole, each point at its beat", () => {
    const [scene] = parse("Pros:\n\n- cheap\n- clean\n\nCons:\n\n- slow").scenes;

    expect(said(scene)).toEqual(["Pros:", "cheap", "clean", "Cons:", "slow"]);
    expect(scene?.narration.map(({ beat }) => beat)).toEqual([undefined, 0, 1, undefined, 2]);
    expect(scene?.showsCaptions).toBe(false);
  });

  it("of a list with marks are spoken without them, in the list's order and under its title", () => {
    const [scene] = parse("What of it:\n\n- ✅ cheap\n- ❌ slow\n- ✅ clean").scenes;

    expect(scene?.overlay).toMatchObject({ title: [{ text: "What of it" }] });
    expect(said(scene)).toEqual(["What of it:", "cheap", "slow", "clean"]);
    expect(scene?.narration.map(({ beat }) => beat)).toEqual([undefined, 0, 2, 1]);
  });

  it.each([
    ["lists of other things", "Gills:\n\n- two\n\nInk:\n\n- black"],
    ["one list alone", "Pros:\n\n- cheap\n- clean"],
    ["marks of one side alone", "- ✅ cheap\n- ✅ clean"],
    ["a list with marks here and there", "- ✅ cheap\n- ❌ slow\n- clean"],
    ["a table of other things", "| Octopus | Human |\n|--|--|\n| Three hearts | One heart |\n\nThey differ."],
    ["items with lists of their own", "- ✅ cheap\n  - very\n- ❌ slow"],
  ])("are not found in %s", (_name, script) => expect(argumentOf(script)).toBeNull());

  it("of a table have the sentence that ends in a colon as their title", () => {
    const [scene] = parse(
      "Wind power:\n\n| Pros | Cons |\n|--|--|\n| cheap | slow |\n\nIt is a choice.",
    ).scenes;

    expect(scene?.overlay).toMatchObject({ title: [{ text: "Wind power" }] });
    expect(said(scene)).toEqual(["Wind power:", "It is a choice."]);
  });

  it("as a card need both sides", () => {
    expect(() => parse("::for-and-against[Pros: cheap]\n\nIt is.")).toThrow(
      "Line 1: ::for-and-against takes two sides, such as ::for-and-against[Pros: cheap; clean | Cons: slow].",
    );
  });
});
