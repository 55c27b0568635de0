import { addYouTubeChannel, connectYouTube } from "@/e2e/fixtures/connect-youtube";
import type { YouTubeServer } from "@/e2e/fakes/youtube/youtube-server";
import { createFinishedRender } from "@/e2e/fixtures/finished-render";
import { octopusPlan } from "@/e2e/fixtures/publishing-world";
import { getDatabase } from "@/server/adapters/db/database";
import { createChannel } from "@/server/channels/channels";
import { channelProfileSchema } from "@/server/channels/schema";
import { insertPublication, type PublicationIds, updatePublication } from "@/server/publications/repository";
import { cancelPublication } from "@/server/publications/requests/cancel-publication";
import { requestPublication } from "@/server/publications/requests/request-publication";
import { resolveOptions } from "@/server/videos/resolve-options";
import { getOrCreateWorkspace } from "@/server/workspaces/repository";

/** As many as are uploaded at once, by two workspaces: one leaves a place to others. */
const channelsOfWorkspaces = [4, 1];
/** The emulator waits so long at each 256 KiB. */
const waitMs = 100;
/** 100 Mbit/s, as a good line has, of all five. */
export const lineMbPerS = (5 * 0.262144 * 1000) / waitMs;

export type Uploading = {
  /** Throws where one of them has not run all the time. */
  stop: () => Promise<void>;
};

/** Has five uploads to the emulator run at the speed of a line, each of a file that takes longer than `seconds`. */
export async function keepUploading(youtube: YouTubeServer, seconds: number): Promise<Uploading> {
  slowDown(youtube);
  const bytes = countUploadBytes(seconds);
  const uploads: PublicationIds[] = [];
  for (const [index, channels] of channelsOfWorkspaces.entries()) {
    const workspaceId = await getOrCreateWorkspace(`uploading-${index}`, "Uploading");
    const { videoId, renderId } = await createFinishedRender({ workspaceId, bytes });
    for (let channel = 0; channel < channels; channel += 1) {
      const name = `Channel ${crypto.randomUUID()}`;
      const profile = channelProfileSchema.parse(resolveOptions({}));
      const { channelId } = await createChannel(workspaceId, { name, timeZone: "UTC", profile });
      await connectYouTube({ workspaceId, channelId }, { owner: await addYouTubeChannel(name) });
      const { publicationId } = await insertPublication(
        { workspaceId, channelId, videoId, userId: null },
        octopusPlan,
      );
      await updatePublication({ workspaceId, publicationId }, ["draft"], { renderId });
      uploads.push({ workspaceId, publicationId });
    }
  }
  for (const ids of uploads) await requestPublication(ids);
  await waitFor(async () => (await listSending(uploads)).length === uploads.length);

  return {
    async stop() {
      const sending = await listSending(uploads);
      if (sending.length < uploads.length) throw new Error(`Only ${sending.length} uploads ran to the end.`);
      for (const ids of uploads) await cancelPublication(ids);
      youtube.faults.clear();
    },
  };
}

/** Has the emulator take uploads no faster than the line. */
export function slowDown(youtube: YouTubeServer): void {
  youtube.faults.add({ at: "upload.bytes", kind: "slow", ms: waitMs, times: Number.POSITIVE_INFINITY });
}

/** How large a file has to be that takes longer than `seconds`: an upload waits a little more than the emulator; twice that is enough. */
export function countUploadBytes(seconds: number): number {
  return Math.round((2 * seconds + 20) * (lineMbPerS / 5) * 1e6);
}

async function listSending(uploads: PublicationIds[]): Promise<PublicationIds[]> {
  const rows = await getDatabase().prisma.publication.findMany({
    where: {
      id: { in: uploads.map(({ publicationId }) => publicationId) },
      ...({ state: "uploading", sentBytes: { gt: 0 } } as const),
    },
    select: { id: true, workspaceId: true },
  });

  return rows.map(({ id, workspaceId }) => ({ workspaceId, publicationId: id }));
}

async function waitFor(isThere: () => Promise<boolean>): Promise<void> {
  const endsAtMs = Date.now() + 120_000;
  while (!(await isThere())) {
    if (Date.now() > endsAtMs) throw new Error("The uploads did not begin.");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
