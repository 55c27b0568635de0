import type { RenderFramesOptions } from "@remotion/renderer";
import { overlaySpritesDurationInFrames } from "@/remotion/timeline/calculate-metadata";
import type { Timeline } from "@/remotion/timeline/schema";
import type { OverlaySpritesProps } from "@/remotion/timeline/schemas/sprites-schema";
import { scaleMedia } from "../../media-server";
import { toComposition } from "../../to-composition";
import { withRenderer } from "../../with-renderer";
import type { SpriteSheetPlan } from "./plan-sprite-sheets";

type RenderSpriteSheetsInput = Pick<SpriteSheetPlan, "sheets" | "sheetWidth" | "sheetHeight"> & {
  timeline: Timeline;
  scale: number;
  signal: AbortSignal;
  image: Pick<RenderFramesOptions, "imageFormat" | "jpegQuality">;
  /** A second tab loads fonts and code again to save some waiting, which pays off only for many sheets at once. */
  tabs: number;
  /** Called with each sheet as soon as it is drawn, in no particular order. */
  onSheet: (picture: Buffer, index: number) => void;
};

/** Draws sheets of overlay sprites in one visit to the browser. Throws what `withRenderer` throws. */
export async function renderSpriteSheets(input: RenderSpriteSheetsInput): Promise<void> {
  const { timeline, sheets, sheetWidth, sheetHeight, scale, signal, image, tabs, onSheet } = input;
  const { renderFrames } = await import("@remotion/renderer");

  await withRenderer(signal, async ({ options, mediaBaseUrl, onAlive }) => {
    const props: OverlaySpritesProps = {
      ...{ timeline, sheets, sheetWidth, sheetHeight },
      mediaBaseUrl: scaleMedia(mediaBaseUrl, scale),
    };

    await renderFrames({
      ...options,
      ...image,
      composition: toComposition({
        id: "overlay-sprites",
        width: sheetWidth,
        height: sheetHeight,
        fps: timeline.fps,
        durationInFrames: overlaySpritesDurationInFrames(props),
        props,
      }),
      inputProps: props,
      frameRange: [0, sheets.length - 1],
      scale,
      concurrency: tabs,
      muted: true,
      outputDir: null,
      onStart: () => undefined,
      onFrameUpdate: onAlive,
      onFrameBuffer: onSheet,
    });
  });
}
