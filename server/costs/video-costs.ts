import { sumAmountsByVideo } from "./report-repository";

/** The amount ever spent on each video, in millionths of a US dollar; 0 for those without a call. */
export async function sumVideoCosts(
  workspaceId: string,
  videoIds: readonly string[],
): Promise<Map<string, number>> {
  const known = await sumAmountsByVideo(workspaceId, videoIds);

  return new Map(videoIds.map((videoId) => [videoId, known.get(videoId) ?? 0]));
}
