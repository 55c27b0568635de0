import { sumAmountsByVideo } from "./report-repository";

/** What was spent on videos, ever, in millionths of a US dollar; those without a call cost nothing. */
export async function sumVideoCosts(
  workspaceId: string,
  videoIds: readonly string[],
): Promise<Map<string, number>> {
  const known = await sumAmountsByVideo(workspaceId, videoIds);

  return new Map(videoIds.map((videoId) => [videoId, known.get(videoId) ?? 0]));
}
