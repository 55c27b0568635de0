import { findFinishedView } from "@/server/renders/render-view";
import { getPublication, listPublications, type PublicationIds, updatePublication } from "../repository";
import { suggestPublication } from "../suggest-publication";

/**
 * Gives a publication that was planned before its video was rendered the texts of the file, chapters and credits included, unless somebody
 * has written others. Throws NOT_FOUND.
 */
export async function takeTextsOfFile(ids: PublicationIds): Promise<void> {
  const { isProvisional, workspaceId, videoId, channelId } = await getPublication(ids);
  if (!isProvisional || (await findFinishedView({ workspaceId, videoId })) === null) return;

  const { plan } = await suggestPublication({ workspaceId, videoId, channelId });
  await updatePublication(
    ids,
    ["draft"],
    { snippet: plan.snippet, isProvisional: false },
    { isProvisional: true },
  );
}

/** Does the same for all planned publications of a video, once it has a file. */
export async function takeTextsOfVideo(where: { workspaceId: string; videoId: string }): Promise<void> {
  const { workspaceId } = where;
  for (const { publicationId } of await listPublications(where)) {
    await takeTextsOfFile({ workspaceId, publicationId });
  }
}
