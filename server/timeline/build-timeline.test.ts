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

it("a sentence that goes on in the next scene has no pause there, and a quicker voice has shorter ones", () => {
  const silences = (speed: number) => {
    const script =
      "The two of them share a very long border that runs through hills and woods where hardly anybody lives at all these days.\n\nMost people live near the coast.";
    const scenes = parse(script).scenes.map((scene, index) => ({ ...scene, id: String(index), media: null }));
    const metadata = estimateNarration([{ spokenWords: ["word"], pauseAfterMs: 0 }], speed);
    const narrations = scenes.map(() => ({ storageKey: "clip", metadata }));
    const timeline = buildTimeline(testVideo({ scenes, speed }), narrations);

    return timeline.scenes.map(({ durationMs, narration }) =>
      Math.round(durationMs - metadata.durationMs - (narration?.startMs ?? 0)),
    );
  };

  expect(silences(1)).toEqual([0, 180, 1600]);
  expect(silences(2)).toEqual([0, 90, 1600]);
});
