import { requireVideo } from "@/server/videos/load-video";
import { listResults } from "./repository";
import type { Claim } from "./schema";

/** What is known of where the sentences of a video's script come from; of the same sentence, the newest. Throws NOT_FOUND. */
export async function listClaims({
  workspaceId,
  videoId,
}: {
  workspaceId: string;
  videoId: string;
}): Promise<Claim[]> {
  const where = { workspaceId, videoId };
  await requireVideo(where);
  const results = await listResults(where);
  const claims = new Map<string, Claim>();
  for (const claim of results.flatMap((result) => result.claims)) {
    if (!claims.has(claim.sentence)) claims.set(claim.sentence, claim);
  }

  return [...claims.values()];
}
