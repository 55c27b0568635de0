import { findCapableFfmpeg } from "@/server/adapters/ffmpeg/find-ffmpeg";
import type { Renderer } from "@/server/segments/schema";

/**
 * The renderer that this machine can be asked for: the layered one needs an ffmpeg that can compose, the reference
 * renderer does not. With a notice where that is not the one that was asked for.
 */
export async function chooseRenderer(asked: Renderer): Promise<{ renderer: Renderer; notice?: string }> {
  if (asked === "reference" || (await findCapableFfmpeg())) return { renderer: asked };

  return {
    renderer: "reference",
    notice:
      "No ffmpeg that can draw in layers was found, so the slower reference renderer is used: install ffmpeg, or name one with FFMPEG_PATH.",
  };
}
