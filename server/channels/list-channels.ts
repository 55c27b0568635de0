import { listChannels as listRows } from "./repository";
import type { Channel } from "./schema";

/** A workspace's channels, by name. */
export function listChannels(workspaceId: string): Promise<Channel[]> {
  return listRows(workspaceId);
}
