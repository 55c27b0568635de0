import { describe, expect, it } from "vitest";
import { type IllustratedScene, illustrateScenes } from "./illustrate-scenes";

function draw(...scenes: (string | (Partial<IllustratedScene> & { text: string }))[]): string[][] {
  return illustrateScenes(
    scenes.map((scene) => ({ hasRoom: true, ...(typeof scene === "string" ? { text: scene } : scene) })),
    "en",
  ).map((drawn) => drawn.map(({ name }) => name));
}

describe("the scenes of a video", () => {
  it("show what their script names, or nothing where it says so", () => {
    const octopus = "An octopus swims.";

    expect(draw({ text: octopus, icon: "volcano" }, { text: octopus, icon: "none" }, octopus)).toEqual([
      ["volcano"],
      [],
      ["octopus"],
    ]);
  });

  it("show nothing beside a picture or a chart", () => {
    expect(draw({ text: "An octopus swims.", hasRoom: false })).toEqual([[]]);
  });

  it("keep what they go on about for three scenes, and then show it no more within five", () => {
    const octopus = "An octopus does it.";
    const drawn = draw(...Array.from({ length: 12 }, () => octopus));

    expect(drawn.map((names) => names.length)).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 0]);
  });

  it("show no drawing twice within five scenes where they spoke of something else meanwhile", () => {
    expect(draw("An octopus swims.", "A volcano sleeps.", "The octopus does it.")).toEqual([
      ["octopus"],
      ["volcano"],
      [],
    ]);
  });

  it("show nothing that an item, a step or an event near before them shows", () => {
    const list = { text: "So it is.", hasRoom: false, partNames: ["octopus"] };
    const between = Array.from({ length: 5 }, () => "It is so.");

    expect(draw(list, "The octopus does it.")[1]).toEqual([]);
    expect(draw(list, ...between, "The octopus does it.").at(-1)).toEqual(["octopus"]);
  });

  it("keep an idea that the next scene names as well", () => {
    expect(draw("Then came stress.", "Stress was all there was.")).toEqual([["weary-face"], ["weary-face"]]);
  });

  it.each([
    ["Octopuses swim.", "They rarely live long."],
    ["Octopuses swim.", "Most of them live alone."],
    ["The octopus swims.", "Its life ends soon."],
    ["A judge came in.", "She had it all."],
    ["Far above your head, thirty satellites go round.", "They do one thing."],
    ["The octopus swims.", "Then, in the end, it turns."],
    ["The octopus swims.", "At the last moment it turns."],
    ["Lay the steak down.", "Then turn it often."],
    ["With one satellite, you are lost.", "With two, you are not."],
  ])("keep what a pronoun speaks of: %s %s", (first, second) => {
    const [shown, kept] = draw(first, second);

    expect(kept).toEqual(shown);
  });

  it.each([
    ["Octopuses swim.", "It is hard to do."],
    ["The octopus swims.", "They do not."],
    ["The octopus swims.", "She did not."],
    ["A judge came in.", "It rarely does that."],
    ["Down there somewhere lives an octopus.", "Its last part is this one."],
    ["The octopus swims.", "Then came its turn."],
    ["The octopus swims.", "In the end it rained."],
    ["The FBI came in.", "He had gone."],
    ["When they want an octopus, they hide.", "It rarely does that."],
    ["The octopus swims, and the rest goes.", "Its end is near."],
  ])("keep nothing that it may not speak of: %s %s", (first, second) => {
    expect(draw(first, second)[1]).toEqual([]);
  });

  it("show the same, however often they are asked for", () => {
    const script = ["The bank lent them money.", "Whales sing.", "A storm came up.", "Whales sing."];

    expect(draw(...script)).toEqual(draw(...script));
  });

  it("show together what is named together", () => {
    expect(draw("Sharks, dolphins and turtles hunt it.", "Corn or rice?")).toEqual([
      ["shark", "dolphin", "turtle"],
      ["ear-of-corn", "cooked-rice"],
    ]);
    expect(draw("The shark eats the dolphin.", "The moon rose, and owls came.")).toEqual([
      ["shark"],
      ["full-moon"],
    ]);
  });
});
