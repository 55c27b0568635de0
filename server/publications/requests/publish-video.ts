import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { findRender } from "../find-render";
import { runPreflight } from "../preflight/run-preflight";
import { getPublication, type PublicationIds, updatePublication } from "../repository";
import { recordPublication } from "./record-publication";
import { requestPublication } from "./request-publication";
import { takeTextsOfFile } from "./take-texts-of-file";

/**
 * Publishes a draft: it takes the newest file and enters the queue. The answers about synthetic content are logged with the person who gave
 * them. Throws CONFLICT with the first blocker, and if it is no longer a draft.
 */
export async function publishVideo(ids: PublicationIds, { userId }: { userId: string }): Promise<void> {
  await takeTextsOfFile(ids);
  const obstacle = (await runPreflight(ids)).find(({ level }) => level === "blocking");
  if (obstacle) throw new AppError("CONFLICT", `${obstacle.sentence} ${obstacle.howToFix ?? ""}`.trim());

  const publication = await getPublication(ids);
  const render = await findRender(publication);
  await updatePublication(ids, ["draft"], { renderId: render?.view.renderId ?? null, userId });
  const { disclosure } = publication.options;
  log.info({ ...ids, userId, disclosure }, "Altered or synthetic content was answered for");
  await requestPublication(ids);
  const { privacyStatus, publishAt } = publication;
  await recordPublication("publication.requested", publication, {
    after: { privacyStatus, publishAt: publishAt?.toISOString() ?? null },
  });
}
