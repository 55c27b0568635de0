import { expect, it } from "vitest";
import { narrationArtifactKey } from "@/server/narration/narration-artifact";
import { estimateNarration } from "@/server/narration/estimate-narration";
import { parse } from "@/server/script-format/scripts.fixture";
import { testVideo } from "@/server/videos/video.fixture";
import { buildTimeline } from "./build-timeline";

/** The first scene of a script's timeline, spoken as fast as is usual. */
function firstSceneOf(script: string) {
  const scenes = parse(script).scenes.map((scene, index) => ({ ...scene, id: String(index), media: null }));
  const video = testVideo({ scenes });
  const narrations = video.scenes.map((scene) => {
    const sentences = narrationArtifactKey(video, scene)?.input.sentences ?? [];

    return { storageKey: "clip", metadata: estimateNarration(sentences, 1) };
  });
  const [scene] = buildTimeline(video, narrations).scenes;
  if (!scene) throw new Error("The timeline has no scene.");

  return {
    ...scene,
    wordAt: (ms: number) => scene.captions.find(({ startMs }) => startMs === ms)?.text.trim(),
  };
}

it("the countries of a map light up with their names", () => {
  const { beatStartMs, wordAt } = firstSceneOf(
    "::map[Brazil, Yemen]\n\nIt crossed the sea to Yemen. Then it came to Brazil.",
  );

  expect(beatStartMs.map(wordAt)).toEqual(["Brazil.", "Yemen."]);
});

it("the items of a list appear with their first words", () => {
  const { beatStartMs, wordAt } = firstSceneOf("It has:\n\n- Gills\n- Black ink");

  expect(beatStartMs.map(wordAt)).toEqual(["Gills", "Black"]);
});
