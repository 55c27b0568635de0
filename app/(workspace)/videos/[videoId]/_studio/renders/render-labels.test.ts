import { describe, expect, it } from "vitest";
import { forecastLabel } from "./render-labels";

const scenes = { changed: 0, added: 0, removed: 0, areReordered: false };

describe("forecastLabel", () => {
  it("counts the scenes that a render draws, whether there was one before or not", () => {
    expect(forecastLabel({ changedScenes: 8, changes: null, secondsLeft: 54 })).toBe(
      "8 scenes to render, about 54 s",
    );
    expect(forecastLabel({ changedScenes: 1, changes: null, secondsLeft: 7 })).toBe(
      "1 scene to render, about 7 s",
    );
  });

  it("names what else changed where no scene has to be drawn again", () => {
    const changes = { scenes, options: ["music" as const, "thumbnail" as const] };

    expect(forecastLabel({ changedScenes: 0, changes, secondsLeft: 4 })).toBe(
      "Changed: music and thumbnail; about 4 s",
    );
  });

  it("says that nothing changed only where nothing did", () => {
    expect(forecastLabel({ changedScenes: 0, changes: { scenes, options: [] }, secondsLeft: 4 })).toBe(
      "Nothing changed since the last render",
    );
  });
});
