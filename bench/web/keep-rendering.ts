import { createVideo } from "@/server/videos/create-video";
import { cancelRender } from "@/server/renders/requests/cancel-render";
import { followRender } from "@/server/renders/watch-render";
import { requestRender } from "@/server/renders/requests/request-render";
import type { BenchWorkspace } from "./create-workspace";

const paragraphs = 12;

export type Rendering = {
  /** Resolves once the first video is made: what all videos share, such as backdrops, is there from then on. */
  isWarm: Promise<void>;
  /** Throws if a render failed; gives how many were made. */
  stop: () => Promise<number>;
};

/** Keeps the worker drawing: a video in draft quality, and another when it is ready. No scene is like one before. */
export function keepRendering({ workspaceId, ownerId }: BenchWorkspace): Rendering {
  let isStopping = false;
  let current: Parameters<typeof cancelRender>[0] | undefined;
  let count = 0;

  async function renderNext(): Promise<void> {
    const script = writeScript(count);
    const { videoId } = await createVideo({ workspaceId, ownerId, script });
    const ids = await requestRender({ workspaceId, videoId }, { preset: "draft" });
    current = ids;
    const { state, failureReason } = await followRender(ids);
    if (isStopping) return;
    if (state !== "succeeded") throw new Error(`The render ${state}: ${failureReason}`);
    count += 1;
    console.error(`rendered video ${count}`);
  }

  const isWarm = renderNext();
  const all = isWarm.then(async () => {
    while (!isStopping) await renderNext();
  });
  // Whoever stops it is told.
  all.catch(() => undefined);

  return {
    isWarm,
    async stop() {
      isStopping = true;
      if (current) await cancelRender(current);
      await all;

      return count;
    },
  };
}

function writeScript(round: number): string {
  const facts = Array.from(
    { length: paragraphs },
    (_, index) =>
      `Fact ${index + 1} of video ${round + 1}: an octopus has **three hearts**, and it needs every one of them.`,
  );

  return [`# Video ${round + 1}`, ...facts].join("\n\n");
}
