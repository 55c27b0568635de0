import { expect, test } from "vitest";
import { listChanges, type RenderedVideo } from "./list-changes";

const sceneOf = (text: string) => ({ overlay: { kind: "statement", text }, media: null, narration: [text] });

const video: RenderedVideo = {
  ...{ format: "landscape", language: "en", themeId: "paper", captionStyle: "plain" },
  ...{ voiceId: "rms", speed: 1, pauses: "normal", music: { kind: "none" }, snippet: { title: "Cats" } },
  thumbnail: { text: ["Cats"] },
  scenes: ["one", "two", "three"].map(sceneOf),
};
const withScenes = (...texts: string[]) =>
  listChanges(video, { ...video, scenes: texts.map(sceneOf) }).scenes;
const none = { changed: 0, added: 0, removed: 0, areReordered: false };

test("a video that nobody changed has no changes", () => {
  expect(listChanges(video, structuredClone(video))).toEqual({ scenes: none, options: [] });
});

test("scenes that are new, gone, rewritten and moved are told apart", () => {
  expect(withScenes("one", "2", "three")).toEqual({ ...none, changed: 1 });
  expect(withScenes("zero", "one", "two", "three")).toEqual({ ...none, added: 1 });
  expect(withScenes("one", "one", "two", "three")).toEqual({ ...none, added: 1 });
  expect(withScenes("three")).toEqual({ ...none, removed: 2 });
  expect(withScenes("two", "one", "three")).toEqual({ ...none, areReordered: true });
});

test("options are named", () => {
  const { options } = listChanges(video, {
    ...video,
    speed: 1.2,
    voiceId: "slt",
    snippet: { title: "Dogs" },
    thumbnail: { text: ["Dogs"] },
  });

  expect(options).toEqual(["voiceId", "speed", "snippet", "thumbnail"]);
});
