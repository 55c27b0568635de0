import { AppError } from "@/server/errors";
import { hasVideo } from "./repository";

/** Throws NOT_FOUND where the workspace never had the video; one that was deleted counts. */
export async function requireVideo(where: { workspaceId: string; videoId: string }): Promise<void> {
  if (!(await hasVideo(where))) throw new AppError("NOT_FOUND", `There is no video ${where.videoId}.`);
}
