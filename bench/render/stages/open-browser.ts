import { sampleTimeline } from "@/remotion/fixtures/sample-props";
import { drawSprites } from "@/server/adapters/renderer/layered/sheets/draw-sprites";

/** Builds the bundle, opens the browser and loads the fonts, as in a worker that has drawn before. */
export async function openBrowser(): Promise<void> {
  await drawSprites({
    timeline: sampleTimeline({ kinds: ["title"] }),
    sceneIndex: 0,
    scale: 1,
    signal: new AbortController().signal,
  });
}
