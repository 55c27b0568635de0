import { getDatabase } from "@/server/adapters/db/database";

/** What is stored encrypted, and where. */
type Secret = { workspaceId: string; encrypted: string } & (
  { kind: "client" } | { kind: "encryptedRefreshToken" | "encryptedAccessToken"; channelId: string }
);

/** All workspaces' tokens and secrets of OAuth clients, as they are stored. */
export async function unsafeListSecrets(): Promise<Secret[]> {
  const { prisma } = getDatabase();
  const clients = await prisma.oAuthClient.findMany({
    select: { workspaceId: true, encryptedClientSecret: true },
  });
  const connections = await prisma.youTubeConnection.findMany({
    select: { workspaceId: true, channelId: true, encryptedRefreshToken: true, encryptedAccessToken: true },
  });

  return [
    ...clients.map(({ workspaceId, encryptedClientSecret: encrypted }) => {
      return { kind: "client" as const, workspaceId, encrypted };
    }),
    ...connections.flatMap(({ workspaceId, channelId, ...row }) =>
      (["encryptedRefreshToken", "encryptedAccessToken"] as const).map((kind) => {
        return { kind, workspaceId, channelId, encrypted: row[kind] };
      }),
    ),
  ];
}

/** Stores one that was encrypted anew, unless somebody has changed it meanwhile. */
export async function replaceSecret(secret: Secret, renewed: string): Promise<void> {
  const { prisma } = getDatabase();
  const { workspaceId, encrypted } = secret;
  if (secret.kind === "client") {
    await prisma.oAuthClient.updateMany({
      where: { workspaceId, encryptedClientSecret: encrypted },
      data: { encryptedClientSecret: renewed },
    });
    return;
  }
  const { channelId, kind } = secret;
  await prisma.youTubeConnection.updateMany({
    where: { workspaceId, channelId, [kind]: encrypted },
    data: { [kind]: renewed },
  });
}
