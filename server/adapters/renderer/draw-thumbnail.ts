import type { ThumbnailProps } from "@/remotion/timeline/schema";
import { toComposition } from "./to-composition";
import { withRenderer } from "./with-renderer";

/** Draws the `thumbnail` still into a JPEG. Throws what `withRenderer` throws. */
export async function drawThumbnail(
  thumbnail: Omit<ThumbnailProps, "mediaBaseUrl">,
  outFile: string,
): Promise<void> {
  const { renderStill } = await import("@remotion/renderer");

  await withRenderer(new AbortController().signal, async ({ options, mediaBaseUrl }) => {
    const props: ThumbnailProps = { ...thumbnail, mediaBaseUrl };

    await renderStill({
      ...options,
      composition: toComposition({
        id: "thumbnail",
        width: props.width,
        height: props.height,
        fps: 30,
        durationInFrames: 1,
        props,
      }),
      inputProps: props,
      output: outFile,
      imageFormat: "jpeg",
      jpegQuality: 90,
    });
  });
}
