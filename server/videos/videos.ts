import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { getChannel } from "@/server/channels/channels";
import { AppError } from "@/server/errors";
import { removedBefore, undoneSince } from "@/server/undo-time";
import {
  findTitles,
  getDocument,
  getTitle,
  hideVideos,
  listVideoTitles,
  removeHiddenVideos,
  setChannel,
  unhideVideos,
  type VideoDocument,
} from "./repository";

/** Per run; the next run goes on. */
const batchSize = 500;

/**
 * Moves a video to a channel of its workspace, or to none. Its options and its revision stay, so everything made from it
 * remains valid. Throws NOT_FOUND.
 */
export async function moveToChannel(
  where: { workspaceId: string; videoId: string },
  channelId: string | null,
): Promise<void> {
  const { workspaceId, videoId } = where;
  const channel = channelId === null ? null : await getChannel({ workspaceId, channelId });
  const [before] = await findTitles(workspaceId, [videoId]);
  await setChannel(where, channelId);
  if (!before || before.channelId === channelId) return;

  await recordAuditEvent({
    ...{ workspaceId, action: "video.moved", subject: { id: videoId, name: before.title } },
    ...{ before: { channel: before.channelName }, after: { channel: channel?.name ?? null } },
  });
}

/** All videos of a workspace by their titles, the oldest first. */
export function listTitles(workspaceId: string): Promise<{ videoId: string; title: string }[]> {
  return listVideoTitles(workspaceId);
}

/** A video's title, without its script. Throws NOT_FOUND. */
export function loadTitle(where: { workspaceId: string; videoId: string }): Promise<string> {
  return getTitle(where);
}

/** A video as people write it. Throws NOT_FOUND. */
export function loadDocument(where: { workspaceId: string; videoId: string }): Promise<VideoDocument> {
  return getDocument(where);
}

/** Hides videos; undo brings them back. Throws NOT_FOUND if none belongs to the workspace. */
export async function deleteVideos(workspaceId: string, videoIds: string[]): Promise<{ count: number }> {
  const deleted = requireSome(await hideVideos(workspaceId, videoIds));
  await recordVideos("video.deleted", workspaceId, videoIds);

  return deleted;
}

/** Brings hidden videos back while undo still can. Throws NOT_FOUND if none belongs to the workspace. */
export async function restoreVideos(workspaceId: string, videoIds: string[]): Promise<{ count: number }> {
  const restored = requireSome(await unhideVideos(workspaceId, videoIds, undoneSince()));
  await recordVideos("video.restored", workspaceId, videoIds);

  return restored;
}

/**
 * Removes videos of all workspaces that were deleted longer ago than undo reaches, with their renders; returns how many. Their
 * artifacts are collected afterwards (`server/artifacts/collect-unused.ts`).
 */
export function removeDeletedVideos(): Promise<number> {
  return removeHiddenVideos(removedBefore(), batchSize);
}

/** Records one audit event for all videos that were chosen together. */
async function recordVideos(
  action: "video.deleted" | "video.restored",
  workspaceId: string,
  videoIds: string[],
): Promise<void> {
  const titles = (await findTitles(workspaceId, videoIds)).map(({ title }) => title || "Untitled video");
  const [first = ""] = titles;
  const subject =
    titles.length === 1 ? { id: videoIds[0], name: first } : { name: `${titles.length} videos` };
  await recordAuditEvent({
    ...{ workspaceId, action, subject },
    ...(titles.length > 1 && { before: { titles: titles.slice(0, 50) } }),
  });
}

function requireSome(count: number): { count: number } {
  if (count === 0) throw new AppError("NOT_FOUND", "There is no such video.");

  return { count };
}
