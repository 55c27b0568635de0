import type { Format } from "@/remotion/timeline/schema";
import { inngest } from "@/inngest/client";
import { videoRequested } from "@/inngest/events";
import { requireSpeakableText } from "@/server/narration/require-speakable-text";
import { getDocument } from "@/server/videos/repository";
import { isSameRequest } from "./is-same-request";
import { createRender, listUnfinishedRenders } from "./repository";
import type { Preset, Renderer, RenderIds } from "./schema";

type RenderOptions = {
  /** Another than the video's own: a variant. */
  format?: Format;
  preset?: Preset;
  renderer?: Renderer;
  isScheduled?: boolean;
};

/**
 * Asks for a video to be made and gives its render. If the same video is being made already, with the same format,
 * preset and renderer, that render is joined: two impatient clicks, or a restart after a crash, start nothing twice. What is
 * scheduled, so that nobody waits for it, goes behind all that somebody waits for. Throws NOT_FOUND,
 * INVALID_INPUT where nothing is said, and LANGUAGE_NOT_SUPPORTED for a text that no voice can speak.
 */
export async function requestRender(
  where: { workspaceId: string; videoId: string },
  { format, preset = "standard", renderer = "layered", isScheduled = false }: RenderOptions = {},
): Promise<RenderIds> {
  const [unfinished, { video, revision }] = await Promise.all([
    listUnfinishedRenders(where.workspaceId),
    getDocument(where),
  ]);
  await requireSpeakableText({
    ...video,
    namePlace: (scene, index) => (scene ? `Scene ${index + 1}` : "The video cannot be rendered"),
  });
  const source = { ...video, format: format ?? video.format };
  const request = { videoId: where.videoId, revision, format: source.format, preset, renderer };
  const running = unfinished.find((render) => isSameRequest(render, request));
  const renderId =
    running?.id ?? (await createRender({ ...request, workspaceId: where.workspaceId, source }));
  const ids = { ...where, renderId };

  // Sent again on joining: a process may have died between the row and the event. The id makes it one run.
  await inngest.send(videoRequested.create({ ...ids, isScheduled }, { id: `video-requested-${renderId}` }));

  return ids;
}
