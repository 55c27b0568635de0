import { describe, expect, it } from "vitest";
import { parse, plain, said } from "../../scripts.fixture";

function definitionOf(script: string) {
  const overlay = parse(script).scenes[0]?.overlay;

  return overlay?.kind === "definition"
    ? [overlay.term, overlay.pronunciation, plain(overlay.meaning)]
    : null;
}

describe("a sentence that says what a word means", () => {
  it.each([
    [
      "A **catalyst** is a substance that speeds up a reaction.",
      ["catalyst", undefined, "a substance that speeds up a reaction"],
    ],
    [
      "**Photosynthesis** is the process by which plants make *sugar* from light.",
      ["Photosynthesis", undefined, "the process by which plants make *sugar* from light"],
    ],
    ["**Entropy** refers to the disorder of a system.", ["Entropy", undefined, "the disorder of a system"]],
    [
      "To **procrastinate** means to put off what should be done now.",
      ["procrastinate", undefined, "to put off what should be done now"],
    ],
    [
      "**Kelp**: a large brown seaweed that grows in forests.",
      ["Kelp", undefined, "a large brown seaweed that grows in forests"],
    ],
    [
      "**Axolotl** (/ˈæksəlɒtl/): a salamander of lakes in Mexico.",
      ["Axolotl", "/ˈæksəlɒtl/", "a salamander of lakes in Mexico"],
    ],
    [
      "---\nlanguage: de\n---\n\n**Fernweh** /ˈfɛʁnveː/ – die Sehnsucht nach der Ferne.",
      ["Fernweh", "/ˈfɛʁnveː/", "die Sehnsucht nach der Ferne"],
    ],
  ])("is shown as an entry of a dictionary: %s", (script, expected) => {
    expect(definitionOf(script)).toEqual(expected);
  });

  it("is spoken without its pronunciation, which is shown, and needs no captions", () => {
    const [scene] = parse(
      "The **axolotl** (/ˈæksəlɒtl/) is defined as a salamander that never grows up.",
    ).scenes;

    expect(said(scene)).toEqual(["The axolotl is defined as a salamander that never grows up."]);
    expect(scene?.showsCaptions).toBe(false);
  });
});

it("a sentence under an icon or other words to show is a sentence", () => {
  const sentence = "A **catalyst** is a substance that speeds up a reaction.";

  expect(definitionOf(`::icon[heart]\n${sentence}`)).toBeNull();
  expect(definitionOf(`::shown[It is quick]\n${sentence}`)).toBeNull();
});

describe("a bold phrase is no definition", () => {
  it.each([
    "**Lisbon** is a city that nobody forgets.",
    "**The result**: a disaster that nobody saw coming.",
    "**Warning**: a storm that is this big can kill.",
    "**Gills**: it breathes with them.",
    "A **catalyst** is what every team needs now.",
    "A **catalyst** is a good thing to have.",
    "The **octopus** is a hunter that never sleeps.",
    "It is a **catalyst** that speeds up a reaction.",
    "**Rain** means a whole day at home for us.",
    "**3 hearts** is a number that surprises most people.",
    "Only **a squid** is an animal that can do this.",
    "---\nlanguage: de\n---\n\n**Ergebnis**: ein Unfall, den niemand kommen sah.",
  ])("in %s", (script) => expect(definitionOf(script)).toBeNull());
});

it("a definition may be written as a card, over the paragraph below", () => {
  const [scene] = parse(
    "::definition[kelp: a *brown* seaweed]{pronunciation=/kɛlp/}\n\nForests of it grow along the coasts.",
  ).scenes;

  expect(scene).toMatchObject({
    overlay: {
      ...{ kind: "definition", term: "kelp", pronunciation: "/kɛlp/" },
      meaning: [{ text: "a " }, { text: "brown", isEmphasized: true }, { text: " seaweed" }],
    },
    showsCaptions: true,
  });
  expect(said(scene)).toEqual(["Forests of it grow along the coasts."]);
});

it("a card without a meaning says how to write one", () => {
  expect(() => parse("::definition[kelp]\n\nIt grows.")).toThrow(
    "Line 1: ::definition takes a term and its meaning, such as ::definition[kelp: a large brown seaweed].",
  );
});
