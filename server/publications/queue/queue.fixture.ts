import { randomUUID } from "node:crypto";
import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { toPacificDay } from "@/server/adapters/youtube/pacific-day";

type ChannelIds = { workspaceId: string; channelId: string };

/** The Google Cloud project of all channels of this fixture. */
export const projectId = "123456";

export async function addWorkspace(): Promise<string> {
  const { id } = await getDatabase().prisma.workspace.create({
    data: { slug: `queue-${randomUUID()}`, name: "Queue" },
  });

  return id;
}

/** A connected channel. */
export async function addChannel(
  workspaceId: string,
  name = `Deep sea ${randomUUID()}`,
): Promise<ChannelIds> {
  const { id: channelId } = await getDatabase().prisma.channel.create({
    data: {
      workspaceId,
      name,
      nameKey: name.toLowerCase(),
      timeZone: "Europe/Berlin",
      profile: channelProfile,
    },
  });
  await connectChannel({ workspaceId, channelId });

  return { workspaceId, channelId };
}

/** Connects a channel without usable tokens. */
export async function connectChannel(where: ChannelIds, project = projectId): Promise<void> {
  await getDatabase().prisma.youTubeConnection.create({
    data: {
      ...{ ...where, youtubeChannelId: `UC${randomUUID()}`, title: "Deep sea", uploadsPlaylistId: "UU" },
      ...{ clientId: `${project}-offcamera.apps.googleusercontent.com`, scopes: [] },
      ...{ encryptedRefreshToken: "", encryptedAccessToken: "", accessTokenExpiresAt: new Date(0) },
    },
  });
}

const channelProfile = {
  ...{ format: "landscape", themeId: "paper", captionStyle: "plain", voiceId: "flite-slt", speed: 1 },
  music: "none",
};

/** A video in the queue of a channel. */
export async function addToQueue(
  { workspaceId, channelId }: ChannelIds,
  data: Partial<Prisma.PublicationUncheckedCreateInput> = {},
  title = "Three hearts",
): Promise<{ workspaceId: string; videoId: string; publicationId: string }> {
  const { prisma } = getDatabase();
  const { id: videoId } = await prisma.video.create({
    data: { workspaceId, channelId, title, script: `# ${title}`, format: "landscape", themeId: "paper" },
  });
  const { id: publicationId } = await prisma.publication.create({
    data: {
      ...{ workspaceId, channelId, videoId, state: "queued", queuedAt: new Date() },
      snippet: {
        ...{ title, description: "", tags: [], categoryId: "27" },
        ...{ defaultLanguage: "en", defaultAudioLanguage: "en" },
      },
      options: {
        ...{ madeForKids: false, hasPaidProductPlacement: false, disclosure: null, notifySubscribers: true },
        ...{ license: "youtube", embeddable: true, playlistId: null, captions: true, thumbnail: "render" },
      },
      privacyStatus: "private",
      steps: { thumbnail: waiting, captions: waiting, playlist: waiting },
      ...data,
    },
  });

  return { workspaceId, videoId, publicationId };
}

const waiting = { state: "waiting", reason: null };

/** Records quota use of the project on the Pacific day of a moment. */
export async function useQuota(
  workspaceId: string,
  bucket: string,
  units: number,
  now: number,
  project = projectId,
): Promise<void> {
  await getDatabase().prisma.quotaUse.create({
    data: {
      ...{ workspaceId, projectId: project, bucket, units },
      pacificDay: toPacificDay(now),
      method: "test",
    },
  });
}
