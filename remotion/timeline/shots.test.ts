import { describe, expect, it } from "vitest";
import { sampleIllustration } from "../fixtures/sample-illustration";
import { sampleTimeline } from "../fixtures/sample-props";
import { illustrationChangeFrames } from "../scenes/scene-illustrations";
import { closeUpChangeFrames } from "../scenes/close-up";
import { contentChangeFrames } from "../scenes/content-change-frames";
import { sceneChangeFrames } from "./scene-change-frames";
import type { Scene, Shot } from "./schema";
import { listShots, sceneAtFrame } from "./shots";

const timeline = sampleTimeline({ kinds: ["statement"] });
const [sample] = timeline.scenes;
if (!sample) throw new Error("The sample has no statement.");
const statement: Scene = sample;

const drawing = sampleIllustration("paper");
const beside: Shot = { startMs: 0, composition: "end", illustrations: [drawing] };
const near: Shot = { startMs: 2000, composition: "close-up", illustrations: [drawing] };
const words: Shot = { startMs: 0, composition: "words", illustrations: [] };

function withShots(...shots: Shot[]): Scene {
  return { ...statement, shots };
}

describe("a scene of two shots", () => {
  const scene = withShots(beside, near);

  it("shows the one that is on", () => {
    expect(sceneAtFrame(scene, 59, 30).shots).toEqual([beside]);
    expect(sceneAtFrame(scene, 60, 30).shots).toEqual([near]);
  });

  it("changes at its cut", () => {
    expect(contentChangeFrames(scene, timeline)).toContain(60);
    expect(illustrationChangeFrames({ scene, timeline })).toContain(60);
    expect(closeUpChangeFrames({ scene, timeline })).toEqual([0, 60]);
    expect(sceneChangeFrames(scene, timeline)).toContain(60);
  });

  it("keeps its words", () => {
    expect(listShots(scene, 30).map((shot) => shot.scene.overlay)).toEqual([scene.overlay, scene.overlay]);
  });
});

describe("words without a drawing", () => {
  it("are shown phrase by phrase", () => {
    const scene = withShots(words, { ...words, startMs: 1500 });
    const [first, second] = listShots(scene, 30).map((shot) => shot.scene);
    const shownIn = (shot: Scene | undefined) =>
      shot?.overlay.kind === "statement" && shot.overlay.text.map(({ text }) => text).join("");
    const whole = scene.captions.map(({ text }) => text).join("");

    expect(`${String(shownIn(first))} ${String(shownIn(second))}`).toBe(whole);
    expect(second?.captions[0]?.startMs).toBeGreaterThanOrEqual(1500);
  });

  it("are all shown where there is one shot", () => {
    expect(listShots(withShots(words), 30)[0]?.scene.overlay).toEqual(statement.overlay);
  });
});

it("a scene without shots is one", () => {
  expect(listShots(statement, 30)).toEqual([{ scene: statement, fromFrame: 0, untilFrame: Infinity }]);
});
