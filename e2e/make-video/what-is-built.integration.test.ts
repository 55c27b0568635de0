import { expect, test } from "vitest";
import { createFolder, makeVideo, shortScript } from "./run-make-video";

test("a new caption style costs the scenes with captions; a new theme all pictures, and no sound", async () => {
  const folder = await createFolder({
    "hearts.md": shortScript,
    "karaoke.md": shortScript.replace("theme:", "captions: karaoke\ntheme:"),
    "paper.md": shortScript.replace("signal", "paper"),
  });
  // The size of the picture does not matter here.
  const make = (script: string) => makeVideo(folder, [script]);
  await make("hearts.md");

  const karaoke = await make("karaoke.md");

  expect(karaoke.built).toEqual({ segment: 1, video: 1 });
  expect(karaoke.reused).toEqual({
    ...{ "narration-clip": 3, "backdrop-layers": 1, segment: 2 },
    ...{ "audio-mix": 1, thumbnail: 1 },
  });

  const paper = await make("paper.md");

  expect(paper.built).toEqual({ "backdrop-layers": 1, segment: 3, video: 1, thumbnail: 1 });
  expect(paper.reused).toEqual({ "narration-clip": 3, "audio-mix": 1 });
});
