import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { getChannel } from "@/server/channels/channels";
import { AppError } from "@/server/errors";
import { listTimesAfter } from "./cadence/find-time";
import { fetchFeed } from "./feed/fetch-feed";
import { countSeries, getSeries, insertSeries, updateSeries } from "./repository";
import type { SeriesIds, SeriesInput } from "./schema";

/** Each may cost one vendor call an hour. */
const mostSeries = 200;

/**
 * Adds a series to a workspace; it runs at once. Throws INVALID_INPUT for an unreadable feed or if the channel lacks slots, NOT_FOUND for
 * its channel, QUOTA_EXCEEDED, TOO_MANY_REQUESTS.
 */
export async function createSeries(
  workspaceId: string,
  input: SeriesInput,
  { userId }: { userId: string },
): Promise<{ seriesId: string }> {
  if ((await countSeries(workspaceId)) >= mostSeries) {
    throw new AppError("QUOTA_EXCEEDED", `A workspace has at most ${mostSeries} series; delete one first.`);
  }
  await requirePossible(workspaceId, input);
  const seriesId = await insertSeries({ workspaceId, userId }, input);
  await recordAuditEvent({
    ...{ workspaceId, action: "series.created" },
    subject: { id: seriesId, name: input.name },
  });

  return { seriesId };
}

/** Changes a series; running videos go on unchanged. Throws like `createSeries`, and NOT_FOUND. */
export async function changeSeries(ids: SeriesIds, input: SeriesInput): Promise<void> {
  const before = await getSeries(ids);
  await requirePossible(ids.workspaceId, input);
  await updateSeries(ids, { ...input, ...(before.pausedAt === null && { nextRunAt: new Date() }) });
  await recordAuditEvent({
    ...{ workspaceId: ids.workspaceId, action: "series.changed" },
    ...{ subject: { id: ids.seriesId, name: input.name } },
    ...{ before: toAudit(before), after: toAudit(input) },
  });
}

/** Deletes a series; its videos and their plans stay. Throws NOT_FOUND. */
export async function deleteSeries(ids: SeriesIds): Promise<void> {
  const { name } = await getSeries(ids);
  await updateSeries(ids, { deletedAt: new Date(), nextRunAt: null });
  await recordAuditEvent({
    ...{ workspaceId: ids.workspaceId, action: "series.deleted" },
    subject: { id: ids.seriesId, name },
  });
}

const shownTimes = 3;

/** The times at which a series would publish, before it is created. Throws NOT_FOUND. */
export async function previewTimes(
  workspaceId: string,
  { channelId, cadence }: Pick<SeriesInput, "channelId" | "cadence">,
): Promise<{ times: Date[]; timeZone: string }> {
  const { timeZone, publishing } = await getChannel({ workspaceId, channelId });

  return {
    times: listTimesAfter({ cadence, timeZone, slots: publishing.slots }, new Date(), shownTimes),
    timeZone: cadence.kind === "cron" ? cadence.timeZone : timeZone,
  };
}

async function requirePossible(
  workspaceId: string,
  { channelId, cadence, source }: SeriesInput,
): Promise<void> {
  const { name, publishing } = await getChannel({ workspaceId, channelId });
  if (cadence.kind === "slots" && publishing.slots.length === 0) {
    throw new AppError(
      "INVALID_INPUT",
      `${name} has no slots; give it some in Settings, Channels, or give the series times of its own.`,
    );
  }
  if (source.kind !== "feed") return;

  await limitAttempts("test-connection", { account: workspaceId });
  await fetchFeed({ address: source.address, workspaceId });
}

function toAudit({ name, source, cadence, fillAhead, monthlyCapMicros }: SeriesInput) {
  return {
    ...{ name, source: JSON.stringify(source), cadence: JSON.stringify(cadence) },
    ...{ fillAhead, monthlyCapMicros },
  };
}
