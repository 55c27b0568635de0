import { AppError } from "@/server/errors";
import { setDeleted } from "./repository";

/** Hides videos; undo brings them back. Throws NOT_FOUND if none is the workspace's. */
export async function deleteVideos(workspaceId: string, videoIds: string[]): Promise<{ count: number }> {
  return requireSome(await setDeleted(workspaceId, videoIds, new Date()));
}

/** Brings hidden videos back. Throws NOT_FOUND if none is the workspace's. */
export async function restoreVideos(workspaceId: string, videoIds: string[]): Promise<{ count: number }> {
  return requireSome(await setDeleted(workspaceId, videoIds, null));
}

function requireSome(count: number): { count: number } {
  if (count === 0) throw new AppError("NOT_FOUND", "There is no such video.");

  return { count };
}
