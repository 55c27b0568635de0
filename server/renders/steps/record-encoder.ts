import { chooseVideoEncoder } from "@/server/segments/choose-video-encoder";
import { getRenderSettings, updateEncoder } from "../repository";
import type { RenderIds } from "../schema";

/**
 * Chooses the encoder of a layered render and keeps it with the render: segments of two encoders could not be joined.
 * Remotion encodes by itself. Throws CONFIGURATION_INVALID.
 */
export async function recordEncoder(ids: RenderIds): Promise<void> {
  const { renderer } = await getRenderSettings(ids);

  if (renderer === "layered") await updateEncoder(ids, (await chooseVideoEncoder()).name);
}
