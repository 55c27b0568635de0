import { describe, expect, it } from "vitest";
import { anchorComment } from "./anchor-comment";

const scenes = ["An octopus has three hearts.", "Two serve the gills.", "One serves the body."];
const pinned = { scene: 1, sceneText: "Two serve the gills." };

describe("a comment", () => {
  it("stays at its scene while nothing changes", () => {
    expect(anchorComment(pinned, scenes)).toEqual({ scene: 1, saidThen: null });
  });

  it("goes with its scene when that moves", () => {
    expect(anchorComment(pinned, ["A new one.", "Another.", ...scenes])).toEqual({
      scene: 3,
      saidThen: null,
    });
    expect(anchorComment(pinned, scenes.toReversed())).toEqual({ scene: 1, saidThen: null });
    expect(anchorComment({ ...pinned, scene: 0 }, scenes)).toEqual({ scene: 1, saidThen: null });
  });

  it("stays with the nearest of several scenes that say the same", () => {
    expect(anchorComment(pinned, ["Two serve the gills.", "So.", "Two serve the gills.", "So."])).toEqual({
      ...{ scene: 0, saidThen: null },
    });
  });

  it("knows its scene again by most of its words, and tells what it said", () => {
    expect(anchorComment(pinned, ["Hello.", "Two hearts serve the gills."])).toEqual({
      ...{ scene: 1, saidThen: "Two serve the gills." },
    });
  });

  it("is about no scene any more when its scene is gone, and tells what it said", () => {
    expect(anchorComment(pinned, ["Cranes wade."])).toEqual({
      scene: null,
      saidThen: "Two serve the gills.",
    });
    expect(anchorComment(pinned, [])).toEqual({ scene: null, saidThen: "Two serve the gills." });
  });

  it("at a scene that says nothing stays at the nearest such scene", () => {
    expect(anchorComment({ scene: 2, sceneText: "" }, ["", "So.", "Well.", ""])).toEqual({
      ...{ scene: 3, saidThen: null },
    });
  });
});
