import { AppError } from "@/server/errors";
import { holdSlot } from "@/server/publications/requests/hold-slot";
import { findSameTopic } from "@/server/similarity/find-same-topic";
import { percentLabel } from "@/server/similarity/likeness-labels";
import { type Brief, briefSchema } from "@/server/writing/schema";
import { startWriting } from "@/server/writing/requests/request-writing";
import { findFreeTime } from "../cadence/find-time";
import { getActor, type Series } from "../repository";
import type { SeriesTopic } from "../schema";
import { type TopicIds, updateTopic } from "../topics/topic-repository";
import { endTopic } from "./end-topic";

export type BegunTopic =
  | { state: "begun" | "skipped" | "failed" | "taken" }
  /** It keeps waiting: nothing can begin now, for this reason. */
  | { state: "blocked"; reason: string };

/**
 * Begins a topic's video with its own slot, brief and writer. A topic that the channel has had is skipped. If another worker begins it at
 * the same time, the first one wins.
 */
export async function beginTopic(series: Series, topic: SeriesTopic): Promise<BegunTopic> {
  const { workspaceId, channelId } = series;
  const ids = { workspaceId, topicId: topic.topicId };
  if (series.defaults.afterWriting === "plan" && !findFree(series, [])) {
    return { state: "blocked", reason: noSlot };
  }
  const isTaken = !(await updateTopic(ids, ["waiting"], { state: "running", startedAt: new Date() }));
  if (isTaken) return { state: "taken" };

  const same = topic.details.isForced ? null : await findSameTopic({ workspaceId, channelId }, topic.topic);
  if (same) {
    const day = same.createdAt.toLocaleDateString("en-GB", {
      ...({ dateStyle: "long", timeZone: series.channel.timeZone } as const),
    });
    const reason = `The channel has “${same.title}” of ${day}, whose title is ${percentLabel(same.likeness)} the same.`;
    await endTopic(series, topic, { state: "skipped", reason });

    return { state: "skipped" };
  }

  try {
    await startVideo(series, { ...topic, ...ids });

    return { state: "begun" };
  } catch (error) {
    return handleFailure(series, { topic, error });
  }
}

/** Before any paid call, the topic stores its video, by which its cap is enforced, and its slot is held. */
async function startVideo(series: Series, topic: SeriesTopic & TopicIds): Promise<void> {
  const { workspaceId, channelId, defaults } = series;
  const { userId } = await getActor(series);
  const brief = toBrief(series, topic);

  await startWriting(
    {
      ...{ brief, channelId, format: defaults.format ?? undefined },
      async onCreated(videoId) {
        await updateTopic(topic, ["running"], { videoId });
        if (defaults.afterWriting !== "plan") return;
        const held = await holdSlot({ workspaceId, videoId, channelId }, { userId }, (taken) =>
          findFree(series, taken),
        );
        if (!held) throw new AppError("CONFLICT", noSlot);
        await updateTopic(topic, ["running"], { publicationId: held.publicationId });
      },
    },
    { workspaceId, userId },
  );
}

function findFree({ cadence, channel }: Series, taken: Date[]): Date | null {
  return findFreeTime({ cadence, slots: channel.slots, timeZone: channel.timeZone }, { taken });
}

const noSlot = "The channel has no free slot; give it some in Settings, Channels.";

function toBrief({ defaults }: Series, { topic, details }: SeriesTopic): Brief {
  const { language, lengthSeconds, tone, audience, wishes } = defaults;
  const { address, isForced: _, ...wanted } = details;

  return briefSchema.parse({
    ...{ topic, language, lengthSeconds, tone, audience, wishes },
    ...wanted,
    source: address === undefined ? { kind: "encyclopedia" } : { kind: "article", address },
  });
}

/** A temporary error returns the topic to the backlog; any other error fails it. */
async function handleFailure(
  series: Series,
  { topic, error }: { topic: SeriesTopic; error: unknown },
): Promise<BegunTopic> {
  const { workspaceId } = series;
  if (error instanceof AppError && error.code === "TOO_MANY_REQUESTS") {
    await updateTopic({ workspaceId, topicId: topic.topicId }, ["running"], {
      ...{ state: "waiting", startedAt: null },
    });

    return { state: "blocked", reason: error.userMessage };
  }
  if (!(error instanceof AppError)) throw error;
  await endTopic(series, topic, { state: "failed", reason: error.userMessage, isCounted: true });

  return { state: "failed" };
}
