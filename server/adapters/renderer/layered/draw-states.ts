import { overlayStatesDurationInFrames } from "@/remotion/timeline/overlay-states-duration";
import type { OverlayStatesProps, Timeline } from "@/remotion/timeline/schema";
import { env } from "@/server/env";
import { toComposition } from "../to-composition";
import { withRenderer } from "../with-renderer";
import { type CutState, cutSheet } from "./cut-sheet";
import { planSheets } from "./plan-sheets";

type DrawStatesInput = { timeline: Timeline; sceneIndex: number; scale: number; signal: AbortSignal };

/**
 * Every distinct picture of a scene's layers, drawn once, in one visit to the browser; each sheet is cut while the next
 * is drawn. Throws what `withRenderer` throws.
 */
export async function drawStates(input: DrawStatesInput): Promise<CutState[]> {
  const { timeline, sceneIndex, scale, signal } = input;
  const { sheets, sheetHeight } = planSheets(timeline, sceneIndex, scale);
  if (sheets.length === 0) return [];

  const { renderFrames } = await import("@remotion/renderer");
  const cutting: Promise<CutState[]>[] = [];

  await withRenderer(signal, async ({ options, mediaBaseUrl, onAlive }) => {
    const props: OverlayStatesProps = { timeline, mediaBaseUrl, sheets, sheetHeight };

    await renderFrames({
      ...options,
      composition: toComposition({
        id: "overlay-states",
        width: timeline.width,
        height: sheetHeight,
        fps: timeline.fps,
        durationInFrames: overlayStatesDurationInFrames(props),
        props,
      }),
      inputProps: props,
      frameRange: [0, sheets.length - 1],
      imageFormat: "png",
      scale,
      concurrency: Math.min(env.renderConcurrency, sheets.length),
      muted: true,
      outputDir: null,
      onStart: () => undefined,
      onFrameUpdate: onAlive,
      onFrameBuffer: (picture, index) => {
        const cut = cutSheet(sheets[index] ?? [], picture, scale);
        // Its failure is thrown where all are waited for.
        cut.catch(() => undefined);
        cutting[index] = cut;
      },
    });
  });

  return (await Promise.all(cutting)).flat();
}
