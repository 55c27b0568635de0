import { AppError } from "@/server/errors";
import { deleteChannel as deleteRow } from "./repository";

/** Deletes a channel for good; its videos stay, without one. Throws NOT_FOUND. */
export async function deleteChannel(where: { workspaceId: string; channelId: string }): Promise<void> {
  if (await deleteRow(where)) return;

  throw new AppError("NOT_FOUND", "There is no such channel any more; somebody deleted it.");
}
