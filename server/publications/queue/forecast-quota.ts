import { readQuota, toProjectId } from "@/server/channels/youtube/quota-ledger";
import { readDailyQuota, unsafeLoadPlan } from "./load-plan";
import type { PlannedUpload, QuotaLeft } from "./plan/plan-uploads";
import { listConnectedChannels } from "./queue-repository";

const shownDays = 7;

export type DayForecast = {
  /** The Pacific date, such as 2026-11-29, and its midnight. */
  day: string;
  startsAt: Date;
  /** Uploads that all workspaces have used; today only. */
  used: number;
  /** Planned uploads of this workspace and of others. */
  own: number;
  others: number;
};

/** The forecast for one Google Cloud project that connects channels of the workspace. */
export type QuotaForecast = {
  projectId: string;
  channelNames: string[];
  channelIds: string[];
  /** The quota of one day. */
  daily: QuotaLeft;
  /** Quota used today or promised to uploads that have begun. */
  used: QuotaLeft;
  days: DayForecast[];
};

/** How much quota the projects of a workspace use today, and what is planned for the days ahead. */
export async function forecastQuota(workspaceId: string, now = Date.now()): Promise<QuotaForecast[]> {
  const { uploads, input } = await unsafeLoadPlan(now);
  const channels = await listConnectedChannels(workspaceId);
  const projectIds = new Set(channels.map(({ clientId }) => toProjectId(clientId)));
  const daily = readDailyQuota();
  const forecasts: QuotaForecast[] = [];

  for (const projectId of projectIds) {
    const inLedger = await readQuota(projectId, now);
    // A project outside the plan has promised nothing.
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
