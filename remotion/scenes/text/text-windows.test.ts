import { describe, expect, it } from "vitest";
import { windowProgress } from "../../motion/change-window";
import { sampleTimeline } from "../../fixtures/sample-props";
import type { Caption } from "../../timeline/schema";
import { getSceneLayout } from "../../layout/scene-layout";
import { fitText } from "./fit-text";
import { spokenWindows } from "./text-windows";

const timeline = sampleTimeline({ kinds: ["title", "statement"] });
const [, scene] = timeline.scenes;
if (!scene) throw new Error("The sample has no second scene.");
const layout = getSceneLayout({ scene, timeline });

function caption(text: string, startMs: number): Caption {
  return { text, startMs, endMs: startMs + 300, timestampMs: null, confidence: null, isEmphasized: false };
}

function fit(text: string) {
  return fitText([{ text, isEmphasized: false }], {
    face: layout.theme.faces.headline,
    language: "en",
    widthPx: 1000,
    heightPx: 800,
    maxFontSizePx: 80,
    minFontSizePx: 30,
    lineHeight: 1.2,
  });
}

describe("words that are spoken on screen", () => {
  const text = fit("Nine brains, eight arms");
  const captions = [
    caption("Nine", 500),
    caption(" brains,", 900),
    caption(" eight", 2000),
    caption(" arms", 2500),
  ];
  const windows = [...spokenWindows(text, captions, layout).values()];

  it("are fully inked at the frame in which their sound begins, and not long before", () => {
    for (const [index, { startMs }] of captions.entries()) {
      const spokenFrame = Math.round((startMs * 30) / 1000);
      const window = windows[index] ?? { startFrame: 0, durationInFrames: 1 };

      expect(windowProgress(spokenFrame, window)).toBe(1);
      expect(windowProgress(spokenFrame - 5, window)).toBe(0);
    }
  });

  it("never appear before the scene's own entrance", () => {
    const [first] = spokenWindows(text, [caption("Nine brains, eight arms", 0)], layout).values();

    expect(first?.startFrame).toBe(layout.startFrame);
  });

  it("all appear though the captions break elsewhere", () => {
    const frames = [
      ...spokenWindows(text, [caption("Nine brains,", 500), caption(" eight arms", 2000)], layout).values(),
    ].map(({ startFrame }) => startFrame);

    expect(frames).toEqual([12, 12, 57, 57]);
  });
});
