import { requireVideo } from "@/server/videos/load-video";
import { listResults } from "./repository";
import type { Claim, WritingResult } from "./schema";

/** What is known of a video's script beside itself, if it was written here. */
export type WritingDetails = {
  /** Where its sentences come from. */
  claims: Claim[];
  /** What it could be called, the best first. */
  titles: WritingResult["titles"];
};

/** What is known of a video's script; of the same sentence, and of titles, the newest. Throws NOT_FOUND. */
export async function getWritingDetails({
  workspaceId,
  videoId,
}: {
  workspaceId: string;
  videoId: string;
}): Promise<WritingDetails> {
  const where = { workspaceId, videoId };
  await requireVideo(where);
  const results = await listResults(where);
  const claims = new Map<string, Claim>();
  for (const claim of results.flatMap((result) => result.claims)) {
    if (!claims.has(claim.sentence)) claims.set(claim.sentence, claim);
  }

  // A part that is written anew brings none.
  return {
    claims: [...claims.values()],
    titles: results.find(({ titles }) => titles.length > 0)?.titles ?? [],
  };
}
