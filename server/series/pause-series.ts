import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { notify } from "@/server/notifications/notify";
import { countFailure, getSeries, listPeople, updateSeries } from "./repository";
import type { SeriesIds } from "./schema";

/** Stops a series from beginning new videos; running ones go on. Throws NOT_FOUND. */
export async function pauseSeries(ids: SeriesIds): Promise<void> {
  const { name } = await getSeries(ids);
  const pause = { pausedAt: new Date(), pauseReason: null, nextRunAt: null };
  if (!(await updateSeries(ids, pause, { isPaused: false }))) return;

  await recordAuditEvent({
    ...{ workspaceId: ids.workspaceId, action: "series.paused" },
    subject: { id: ids.seriesId, name },
  });
}

/** Resumes a series; it runs at once. Throws NOT_FOUND. */
export async function resumeSeries(ids: SeriesIds): Promise<void> {
  const { name } = await getSeries(ids);
  const resume = { pausedAt: null, pauseReason: null, failuresInRow: 0, nextRunAt: new Date() };
  if (!(await updateSeries(ids, resume, { isPaused: true }))) return;

  await recordAuditEvent({
    ...{ workspaceId: ids.workspaceId, action: "series.resumed" },
    subject: { id: ids.seriesId, name },
  });
}

/** Counts a failure; after the configured number in a row, pauses the series with that reason and tells its people. */
export async function pauseAfterFailure({ workspaceId, seriesId }: SeriesIds, reason: string): Promise<void> {
  const ids = { workspaceId, seriesId };
  const failures = await countFailure(ids);
  const { name, defaults } = await getSeries(ids);
  if (failures < defaults.pauseAfterFailures) return;

  const times = failures === 1 ? "It failed" : `It failed ${failures} times in a row, at last so`;
  await pauseItself(ids, { name, reason: `${times}: ${reason}` });
}

/** Pauses a series automatically, with a reason. Does nothing if it is already paused or gone. */
export async function pauseItself(
  ids: SeriesIds,
  { name, reason: pauseReason }: { name: string; reason: string },
): Promise<void> {
  const pausedAt = new Date();
  if (!(await updateSeries(ids, { pausedAt, pauseReason, nextRunAt: null }, { isPaused: false }))) return;

  const { workspaceId, seriesId } = ids;
  await recordAuditEvent({
    ...{ workspaceId, action: "series.paused" },
    ...{ subject: { id: seriesId, name }, after: { reason: pauseReason } },
  });
  await notify({
    ...{ workspaceId, kind: "series-paused", path: `/series/${seriesId}` },
    userIds: (await listPeople(ids)).map(({ userId }) => userId),
    text: `The series “${name}” paused itself. ${pauseReason}`,
    key: `series-paused-${seriesId}-${pausedAt.getTime()}`,
  });
}
