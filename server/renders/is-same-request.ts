import type { Preset, Renderer } from "./schema";

export type RenderRequest = { videoId: string; preset: Preset; renderer: Renderer };

/** Whether a render is of what is asked for: the same video, drawn alike. */
export function isSameRequest(
  render: { videoId: string; preset: string; renderer: string },
  { videoId, preset, renderer }: RenderRequest,
): boolean {
  return render.videoId === videoId && render.preset === preset && render.renderer === renderer;
}
