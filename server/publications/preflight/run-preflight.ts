import { getChannel } from "@/server/channels/channels";
import { getConnection } from "@/server/channels/youtube/call-channel";
import { AppError } from "@/server/errors";
import { loadDocument } from "@/server/videos/videos";
import { findRender } from "../find-render";
import { getPublication, type PublicationIds } from "../repository";
import { checkApprovals } from "./check-approvals";
import { checkConnection } from "./check-connection";
import { checkFile } from "./check-file";
import { checkPlan } from "./check-plan";
import { checkSimilarity } from "./check-similarity";
import type { Connection, PreflightItem } from "./schema";

/**
 * Checks everything that could keep a publication from coming out as planned; returns blockers, warnings and passed checks, each problem
 * with its fix. A channel of kind `export` asks YouTube nothing. Throws NOT_FOUND.
 */
export async function runPreflight(ids: PublicationIds, now = Date.now()): Promise<PreflightItem[]> {
  const publication = await getPublication(ids);
  const { workspaceId, videoId, channelId } = publication;
  const [channel, { revision }, render] = await Promise.all([
    getChannel({ workspaceId, channelId }),
    loadDocument({ workspaceId, videoId }),
    findRender(publication),
  ]);
  const connection = channel.kind === "youtube" ? await findConnection({ workspaceId, channelId }) : null;
  const subject = { publication, channel, connection, render, revision, now };

  return [
    ...(channel.kind === "youtube" ? await checkConnection(subject) : []),
    ...(await checkFile(subject)),
    ...(await checkApprovals(subject)),
    ...checkPlan(subject),
    await checkSimilarity(subject),
  ];
}

async function findConnection(where: { workspaceId: string; channelId: string }): Promise<Connection | null> {
  try {
    return await getConnection(where);
  } catch (error) {
    if (error instanceof AppError && error.code === "YOUTUBE_SIGNED_OUT") return null;
    throw error;
  }
}
