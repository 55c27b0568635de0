import { removedBefore } from "@/server/undo-time";
import { removeUsers, removeWorkspaces } from "./repository";

/**
 * Removes workspaces that were deleted longer ago than undo reaches; gives how many. One whose videos and files are not all
 * gone yet (`removeDeletedVideos`, `removeDeletedAssets`) stays for the next run: its row is what finds them.
 */
export function removeDeletedWorkspaces(): Promise<number> {
  return removeWorkspaces(removedBefore());
}

/** Removes accounts that were deleted longer ago than their owners could keep them, and all about them; gives how many. */
export function removeDeletedAccounts(): Promise<number> {
  return removeUsers(removedBefore());
}
