import type { Format } from "@/remotion/timeline/schema";
import type { Preset, Renderer } from "@/server/segments/schema";

export type RenderRequest = {
  videoId: string;
  revision: number;
  format: Format;
  preset: Preset;
  renderer: Renderer;
};

/** Whether a render fits a request: the same video in the same state, drawn alike. */
export function isSameRequest(
  render: { videoId: string; revision: number; format: string; preset: string; renderer: string },
  { videoId, revision, format, preset, renderer }: RenderRequest,
): boolean {
  return (
    render.videoId === videoId &&
    render.revision === revision &&
    render.format === format &&
    render.preset === preset &&
    render.renderer === renderer
  );
}
