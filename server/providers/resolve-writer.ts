import type { Writer, WriterModel } from "@/server/adapters/writer/writer";
import type { AppError } from "@/server/errors";
import { listUsableConnections } from "./connections/list-connections";
import { getWriter, noteUse } from "./connections/test-connection";

/** Who writes for a workspace. */
export type ConnectedWriter = {
  /** As the registry names it, such as "anthropic". */
  provider: string;
  /** As people read it, such as "Claude". */
  name: string;
  model: WriterModel;
  writer: Writer;
  /** Notes that it was used: that it failed, or that it worked. */
  recordUse: (error?: AppError) => Promise<void>;
};

/**
 * Who writes for a workspace: its first connection, and then those that are used where the ones before them fail. Empty where
 * nobody is connected. One whose key cannot be read is among them, and its writer rejects with why: nothing falls back silently.
 */
export async function listWriters(workspaceId: string): Promise<ConnectedWriter[]> {
  const connections = await listUsableConnections(workspaceId);

  return connections
    .filter(({ isFallback }, index) => index === 0 || isFallback)
    .map((connection) => ({
      provider: connection.provider.id,
      name: connection.provider.name,
      model: connection.model,
      writer: getWriter(connection),
      recordUse: (error) => noteUse(connection, error),
    }));
}
