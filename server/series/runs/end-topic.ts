import { releaseSlot } from "@/server/publications/requests/hold-slot";
import { pauseAfterFailure } from "../pause-series";
import { type SeriesIds, type SeriesTopic } from "../schema";
import { updateSeries } from "../repository";
import { getTopic, updateTopic } from "../topics/topic-repository";

type Ending =
  | { state: "succeeded" }
  | { state: "skipped"; reason: string }
  /** `isCounted`: the series pauses after some of these in a row. */
  | { state: "failed"; reason: string; isCounted: boolean };

/**
 * Ends a running topic. If it failed or is too similar to another video, its slot is freed, and its video stays with everything made for
 * it. A topic that has ended stays as it is.
 */
export async function endTopic(
  series: SeriesIds,
  { topicId }: Pick<SeriesTopic, "topicId">,
  ending: Ending,
): Promise<void> {
  const { workspaceId, seriesId } = series;
  const ids = { workspaceId, topicId };
  const reason = ending.state === "succeeded" ? null : ending.reason;
  const { publicationId } = await getTopic(ids);
  // Done before the topic ends: after a crash in between, it is done again.
  if (ending.state !== "succeeded" && publicationId !== null) {
    await releaseSlot({ workspaceId, publicationId });
  }
  const isEnded = await updateTopic(ids, ["running"], {
    ...{ state: ending.state, reason, endedAt: new Date() },
    ...(ending.state !== "succeeded" && { publicationId: null }),
  });
  if (!isEnded) return;

  if (ending.state === "succeeded") await updateSeries({ workspaceId, seriesId }, { failuresInRow: 0 });
  if (ending.state === "failed" && ending.isCounted) await pauseAfterFailure(series, ending.reason);
}
