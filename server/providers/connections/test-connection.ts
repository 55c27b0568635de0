import type { WriterModel } from "@/server/adapters/writer/writer";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { AppError } from "@/server/errors";
import { updateUse } from "./connection-repository";
import { getUsableConnection, type UsableConnection } from "./list-connections";
import { createRejectingWriter, openWriter } from "./open-writer";
import type { ProviderId } from "./schema";

/** Somebody waits for it, and a list of models is quick. */
const timeLimitMs = 15_000;

type Where = { workspaceId: string; provider: ProviderId };

/**
 * Whether a connection works, by a real call that costs nothing; `problem` is one sentence. Throws NOT_FOUND and
 * TOO_MANY_REQUESTS.
 */
export async function testConnection({
  workspaceId,
  provider,
}: Where): Promise<{ problem: string | null; models: WriterModel[] }> {
  await limitAttempts("test-connection", { account: workspaceId });
  const connection = await getUsableConnection(workspaceId, provider);

  try {
    return { problem: null, models: await checkConnection(connection) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;

    return { problem: error.userMessage, models: [] };
  }
}

/** The models that a connection's key may use. Throws NOT_FOUND, TOO_MANY_REQUESTS and PROVIDER_…. */
export async function listConnectionModels({ workspaceId, provider }: Where): Promise<WriterModel[]> {
  await limitAttempts("test-connection", { account: workspaceId });

  return checkConnection(await getUsableConnection(workspaceId, provider));
}

/** Asks a connection for its models, and notes how that went. Throws PROVIDER_…. */
export async function checkConnection(connection: UsableConnection): Promise<WriterModel[]> {
  try {
    const models = await getWriter(connection).listModels(AbortSignal.timeout(timeLimitMs));
    await noteUse(connection);

    return models;
  } catch (error) {
    if (error instanceof AppError) await noteUse(connection, error);
    throw error;
  }
}

/** What a connection writes with: one that only tells why, where its key cannot be read. */
export function getWriter(connection: UsableConnection) {
  const { keyProblem } = connection;

  return keyProblem ? createRejectingWriter(keyProblem) : openWriter(connection);
}

/** Notes that a connection was used: why that failed, or that it worked. What was called off says nothing about it. */
export async function noteUse(
  { workspaceId, provider, origin, keyProblem }: UsableConnection,
  error?: AppError,
): Promise<void> {
  if (origin === "environment" || keyProblem || error?.code === "CANCELLED") return;
  const now = new Date();

  await updateUse(
    { workspaceId, provider: provider.id },
    { lastUsedAt: now, lastError: error?.userMessage ?? null, lastErrorAt: error ? now : null },
  );
}
