import { AppError } from "@/server/errors";
import type { ThumbnailProps } from "@/remotion/timeline/schema";
import { findBrowser } from "./find-browser";
import { getMediaBaseUrl } from "./media-server";
import { closeBrowser, getWarmBrowser } from "./open-renderer";
import { getRemotionBundle } from "./remotion-bundle";

/** Draws the `thumbnail` still into a JPEG. Throws RENDER_FAILED. */
export async function drawThumbnail(
  thumbnail: Omit<ThumbnailProps, "mediaBaseUrl">,
  outFile: string,
): Promise<void> {
  const { renderStill } = await import("@remotion/renderer");
  const { executable, chromeMode } = findBrowser();
  const props: ThumbnailProps = { ...thumbnail, mediaBaseUrl: await getMediaBaseUrl() };

  try {
    await renderStill({
      composition: {
        id: "thumbnail",
        width: props.width,
        height: props.height,
        fps: 30,
        durationInFrames: 1,
        props,
        defaultProps: {},
        defaultCodec: null,
        defaultOutName: null,
        defaultVideoImageFormat: null,
        defaultPixelFormat: null,
        defaultProResProfile: null,
        defaultSampleRate: null,
      },
      inputProps: props,
      serveUrl: await getRemotionBundle(),
      output: outFile,
      imageFormat: "jpeg",
      jpegQuality: 90,
      puppeteerInstance: await getWarmBrowser(),
      browserExecutable: executable,
      chromeMode,
      chromiumOptions: { enableMultiProcessOnLinux: true },
      logLevel: "error",
    });
  } catch (error) {
    await closeBrowser();
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError("RENDER_FAILED", `The thumbnail could not be drawn: ${reason}`, { cause: error });
  }
}
