import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";

type Where = { workspaceId: string; channelId: string };

/** A workspace's own OAuth client, if it has one. */
export function findOAuthClient(
  workspaceId: string,
): Promise<{ clientId: string; encryptedClientSecret: string } | null> {
  return getDatabase().prisma.oAuthClient.findUnique({
    where: { workspaceId },
    select: { clientId: true, encryptedClientSecret: true },
  });
}

export type ConnectionRow = Prisma.YouTubeConnectionGetPayload<object>;

/** The connection of a channel with its tokens, as they are stored; null where it has none. */
export function findConnection({ workspaceId, channelId }: Where): Promise<ConnectionRow | null> {
  return getDatabase().prisma.youTubeConnection.findFirst({ where: { workspaceId, channelId } });
}

/** Changes a connection, if it is there still. */
export async function updateConnection(
  { workspaceId, channelId }: Where,
  data: Prisma.YouTubeConnectionUpdateManyMutationInput,
): Promise<void> {
  await getDatabase().prisma.youTubeConnection.updateMany({ where: { workspaceId, channelId }, data });
}
