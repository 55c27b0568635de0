import { describe, expect, it } from "vitest";
import { illustrateScenes } from "./illustrate-scenes";

function draw(...scenes: (string | { text: string; icon?: string; hasRoom?: boolean })[]): string[][] {
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

  it("show no drawing twice within five scenes", () => {
    const octopus = "An octopus does it.";
    const drawn = draw(...Array.from({ length: 13 }, () => octopus));

    expect(drawn.map((names) => names.length)).toEqual([1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1]);
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
