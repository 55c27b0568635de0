import { expect, test } from "vitest";
import { resolveOptions } from "./resolve-options";

test("a script that says nothing gives a calm landscape video on paper, read by the default voice", () => {
  expect(resolveOptions({})).toEqual({
    format: "landscape",
    language: "en",
    themeId: "paper",
    captionStyle: "highlight",
    voiceId: "hibari:heart",
    speed: 1,
    pauses: "normal",
    music: "calm",
  });
});

test("what the script says wins, and a Short gets captions that pop", () => {
  expect(resolveOptions({ themeId: "bloom", format: "short" })).toMatchObject({
    themeId: "bloom",
    format: "short",
    captionStyle: "pop",
  });
  expect(resolveOptions({ captionStyle: "plain", format: "short" }).captionStyle).toBe("plain");
});
