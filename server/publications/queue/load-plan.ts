import { listPacificDays } from "@/server/adapters/youtube/pacific-day";
import { listQuotaLimits, readQuota, toProjectId } from "@/server/channels/youtube/quota-ledger";
import {
  type PlanInput,
  planUploads,
  type ProjectQuota,
  type QueuedUpload,
  type QuotaLeft,
  type UploadPlan,
} from "./plan/plan-uploads";
import { type QueueRow, unsafeCountStarted, unsafeListQueue } from "./queue-repository";
import { estimateCost, estimateRemainingCost } from "./plan/upload-cost";

/** Across all workspaces; each one leaves a place for another. */
const uploadsAtOnce = { total: 5, perWorkspace: 4 };
const plannedDays = 60;

export type LoadedPlan = UploadPlan & {
  input: PlanInput;
  /** The reason and end of each wait as noted by the last plan. */
  noted: Map<string, Pick<QueueRow, "waitReason" | "waitUntil">>;
};

/** Plans the uploads of all workspaces from the database's state at a moment. */
export async function unsafeLoadPlan(now: number): Promise<LoadedPlan> {
  const days = listPacificDays(now, plannedDays);
  const rows = await unsafeListQueue();
  const active = rows.filter(({ state }) => state !== "queued");
  const queued = rows.filter(({ state }) => state === "queued");
  const input: PlanInput = {
    now,
    days,
    uploads: queued.map((row) => toQueuedUpload(row)),
    projects: await readProjects(rows, now),
    running: active.filter(({ state }) => state === "uploading").map(({ workspaceId }) => workspaceId),
    startedToday: await unsafeCountStarted(new Date(days[0]?.startsAt ?? now)),
    atOnce: uploadsAtOnce,
  };

  return { ...planUploads(input), input, noted: new Map(queued.map((row) => [row.publicationId, row])) };
}

/** The Google Cloud project whose quota a publication uses; null if it uses none. */
function findProject({ channel }: Pick<QueueRow, "channel">): string | null {
  return channel.kind === "youtube" && channel.connection ? toProjectId(channel.connection.clientId) : null;
}

function toQueuedUpload(row: QueueRow): QueuedUpload {
  const { publicationId, workspaceId, channelId, priority, position } = row;

  return {
    ...{ publicationId, workspaceId, channelId, priority, position },
    queuedAt: (row.queuedAt ?? row.createdAt).getTime(),
    publishAt: row.publishAt?.getTime() ?? null,
    projectId: findProject(row),
    cost: estimateCost(row.options),
    isPaused: row.pausedAt !== null,
    connection: toConnectionState(row),
    channelWaitsUntil: row.channel.connection?.waitUntil?.getTime() ?? null,
  };
}

function toConnectionState({ channel }: QueueRow): QueuedUpload["connection"] {
  const { kind, connection } = channel;
  if (kind === "export") return "connected";
  if (!connection) return "missing";
  if (connection.failureReason !== null) return "signed-out";

  return connection.pausedAt === null ? "connected" : "paused";
}

/** The remaining quota of each project, less what its running uploads still need. */
async function readProjects(rows: QueueRow[], now: number): Promise<Map<string, ProjectQuota>> {
  const daily = readDailyQuota();
  const projects = new Map<string, ProjectQuota>();

  for (const row of rows) {
    const { state, options, steps, sessionStartedAt } = row;
    const projectId = findProject(row);
    if (projectId === null) continue;
    const project = projects.get(projectId) ?? { today: await readLeft(projectId, now), daily };
    projects.set(projectId, project);
    if (state === "queued") continue;
    const cost = estimateRemainingCost(options, { steps, hasSession: sessionStartedAt !== null });
    project.today.uploads -= cost.uploads;
    project.today.units -= cost.units;
  }

  return projects;
}

/** The daily quota of a project. */
export function readDailyQuota(): QuotaLeft {
  const limits = listQuotaLimits();

  return { uploads: limits["videos.insert"], units: limits.units };
}

async function readLeft(projectId: string, now: number): Promise<QuotaLeft> {
  const used = await readQuota(projectId, now);
  const daily = readDailyQuota();

  return { uploads: daily.uploads - used["videos.insert"], units: daily.units - used.units };
}
