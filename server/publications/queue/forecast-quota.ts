import { readQuota, toProjectId } from "@/server/channels/youtube/quota-ledger";
import { readDailyQuota, unsafeLoadPlan } from "./load-plan";
import type { PlannedUpload, QuotaLeft } from "./plan/plan-uploads";
import { listConnectedChannels } from "./queue-repository";

const shownDays = 7;

export type DayForecast = {
  /** Pacific, such as 2026-11-29, and its midnight. */
  day: string;
  startsAt: Date;
  /** Of today: what all workspaces have used. */
  used: number;
  /** Uploads that are planned, of the workspace and of others. */
  own: number;
  others: number;
};

/** Of a Google Cloud project that channels of the workspace are connected by. */
export type QuotaForecast = {
  projectId: string;
  channelNames: string[];
  channelIds: string[];
  /** What a day has. */
  daily: QuotaLeft;
  /** What was used today, and is promised to uploads that have begun. */
  used: QuotaLeft;
  days: DayForecast[];
};

/** What of their quotas today's uploads of a workspace's projects use, and what is planned for the days ahead. */
export async function forecastQuota(workspaceId: string, now = Date.now()): Promise<QuotaForecast[]> {
  const { uploads, input } = await unsafeLoadPlan(now);
  const channels = await listConnectedChannels(workspaceId);
  const projectIds = new Set(channels.map(({ clientId }) => toProjectId(clientId)));
  const daily = readDailyQuota();
  const forecasts: QuotaForecast[] = [];

  for (const projectId of projectIds) {
    const inLedger = await readQuota(projectId, now);
    // Nothing of a project that is not planned for is promised.
    const left = input.projects.get(projectId)?.today ?? {
      uploads: daily.uploads - inLedger["videos.insert"],
      units: daily.units - inLedger.units,
    };
    const used = { uploads: daily.uploads - left.uploads, units: daily.units - left.units };
    const ofProject = uploads.filter(({ upload }) => upload.projectId === projectId);
    const ownChannels = channels.filter(({ clientId }) => toProjectId(clientId) === projectId);
    const countOn = (day: string, isCounted: (planned: PlannedUpload) => boolean) =>
      ofProject.filter((planned) => planned.day?.day === day && isCounted(planned)).length;

    forecasts.push({
      ...{ projectId, daily, used },
      channelNames: ownChannels.map(({ name }) => name),
      channelIds: ownChannels.map(({ channelId }) => channelId),
      days: input.days.slice(0, shownDays).map(({ day, startsAt }, index) => ({
        ...{ day, startsAt: new Date(startsAt), used: index === 0 ? used.uploads : 0 },
        own: countOn(day, ({ upload }) => upload.workspaceId === workspaceId),
        others: countOn(day, ({ upload }) => upload.workspaceId !== workspaceId),
      })),
    });
  }

  return forecasts;
}
