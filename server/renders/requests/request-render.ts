import type { Format } from "@/remotion/timeline/schema";
import { requireApproved } from "@/server/approvals/require-approved";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { requireAllowedLength } from "@/server/narration/checks/require-allowed-length";
import { requireSpeakableText } from "@/server/narration/checks/require-speakable-text";
import type { Preset, Renderer } from "@/server/segments/schema";
import { loadVideo, type VideoRevision } from "@/server/videos/load-video";
import { createRender, listUnfinishedRenders } from "../repository";
import type { RenderIds } from "../schema";
import { findUnfinishedStart } from "../start-repository";
import { failRender } from "../steps/end-render";
import { isSameRequest } from "./is-same-request";
import { restartLostRun } from "./start-run";

type RenderOptions = {
  /** A format other than the video's own: a variant. */
  format?: Format;
  preset?: Preset;
  renderer?: Renderer;
  isScheduled?: boolean;
  /** What to render, if the caller has it at hand; else the video as it is now. */
  source?: VideoRevision;
};

/**
 * Requests a video and returns its render. If the same video is being made already, with the same format, preset and
 * renderer, that render is joined: two impatient clicks, or a restart after a crash, start nothing twice. Scheduled renders,
 * which nobody waits for, go behind those that somebody waits for. Throws NOT_FOUND, QUOTA_EXCEEDED, APPROVAL_REQUIRED for
 * more than a draft if the channel wants approvals, INVALID_INPUT if nothing is said, LANGUAGE_NOT_SUPPORTED for a text that
 * no voice can speak, and CONFIGURATION_INVALID for an Inngest server that cannot be reached: then the render has failed, too.
 */
export async function requestRender(
  where: { workspaceId: string; videoId: string },
  {
    format,
    preset = "standard",
    renderer = "layered",
    isScheduled = false,
    source: given,
  }: RenderOptions = {},
): Promise<RenderIds> {
  const [unfinished, { video, revision }] = await Promise.all([
    listUnfinishedRenders(where.workspaceId),
    given ?? loadVideo(where),
  ]);
  await requireSpeakableText({
    ...video,
    namePlace: (scene, index) => (scene ? `Scene ${index + 1}` : "The video cannot be rendered"),
  });
  requireAllowedLength(video);
  // People look at a draft before they approve.
  if (preset !== "draft") await requireApproved(where, ["script", "storyboard"], { revision });
  const source = { ...video, format: format ?? video.format };
  const request = { videoId: where.videoId, revision, format: source.format, preset, renderer };
  const running = unfinished.find((render) => isSameRequest(render, request));
  if (!running) requireRoomInQueue(unfinished.length);
  const created = { ...request, workspaceId: where.workspaceId, source, isScheduled };
  const renderId = running?.id ?? (await createRender(created));
  const ids = { ...where, renderId };

  try {
    const start = await findUnfinishedStart(ids);
    if (start) await restartLostRun(start);
  } catch (error) {
    // The caller learns why; the render fails, as one that nobody makes must not look queued.
    const { code, userMessage: reason } =
      error instanceof AppError
        ? error
        : new AppError("INTERNAL", "The render could not be started; ask for it again.", { cause: error });
    await failRender(ids, { code, reason, isThrown: true });
    throw error;
  }

  return ids;
}

function requireRoomInQueue(unfinished: number): void {
  const { queuedRenders } = env.quotas;
  if (unfinished < queuedRenders) return;

  throw new AppError(
    "QUOTA_EXCEEDED",
    `This workspace’s queue is full (${unfinished} of ${queuedRenders}); wait for a render to finish, or cancel one.`,
  );
}
