import type { PacificDay } from "@/server/adapters/youtube/pacific-day";
import { compareAcrossWorkspaces, compareUploads, type PlaceInQueue } from "./order-uploads";
import type { UploadCost } from "./upload-cost";

export type QueuedUpload = PlaceInQueue & {
  workspaceId: string;
  channelId: string;
  /** The project whose quota it uses; null for an export, which uses none. */
  projectId: string | null;
  cost: UploadCost;
  isPaused: boolean;
  connection: "connected" | "missing" | "paused" | "signed-out";
  /** Until when YouTube accepts no more uploads for its channel. */
  channelWaitsUntil: number | null;
};

/** The rest of a project's daily quota. */
export type QuotaLeft = { uploads: number; units: number };
export type ProjectQuota = { today: QuotaLeft; daily: QuotaLeft };

export type PlanInput = {
  now: number;
  /** Today and the planned days after it. */
  days: PacificDay[];
  uploads: QueuedUpload[];
  projects: ReadonlyMap<string, ProjectQuota>;
  /** The workspace of each running upload. */
  running: string[];
  /** The number of uploads that each workspace has begun today. */
  startedToday: ReadonlyMap<string, number>;
  atOnce: { total: number; perWorkspace: number };
};

export type WaitReason =
  | "paused"
  | "channel-missing"
  | "channel-paused"
  | "channel-signed-out"
  | "channel-waits"
  | "turn"
  | "quota"
  | "quota-too-small";

export type PlannedUpload = {
  upload: QueuedUpload;
  /** Whether it can no longer be ready by its publication time. */
  missesSlot: boolean;
} & (
  { isAdmitted: true; day: PacificDay } | { isAdmitted: false; day: PacificDay | null; reason: WaitReason }
);

export type UploadPlan = {
  /** In upload order; those without a day are last. */
  uploads: PlannedUpload[];
  /** Each project's units that no upload needs today: for captions. */
  spareUnits: Map<string, number>;
};

/** The least time from the start of an upload until YouTube can publish it. */
const leadMs = 30 * 60_000;

/**
 * Decides which uploads begin now, and why and how long the others wait. On each day, the least served workspace is next, with the first
 * upload in its own order that the quota has room for: the shares of waiting workspaces differ by one upload at most. Pure.
 */
export function planUploads({ now, days, uploads, projects, ...input }: PlanInput): UploadPlan {
  const ordered = uploads.toSorted(compareUploads);
  const obstacles = new Map(ordered.map((upload) => [upload, findObstacle(upload)]));
  const spareUnits = new Map<string, number>();
  const planned: PlannedUpload[] = [];
  let rest = ordered.filter((upload) => !obstacles.get(upload));

  for (const [index, day] of days.entries()) {
    const isToday = index === 0;
    const left = new Map(
      [...projects].map(([id, { today, daily }]) => [id, { ...(isToday ? today : daily) }]),
    );
    const served = new Map(isToday ? input.startedToday : []);
    const endsAt = days[index + 1]?.startsAt ?? Infinity;
    const open = rest.filter(({ channelWaitsUntil }) => (channelWaitsUntil ?? 0) < endsAt);
    const placed = fillDay(open, left, served);
    rest = rest.filter((upload) => !placed.has(upload));
    if (isToday) for (const [id, { units }] of left) spareUnits.set(id, Math.max(0, units));
    planned.push(
      ...(isToday
        ? admit([...placed], { now, day, ...input })
        : [...placed].map((upload) => wait(upload, { day, now, reason: toLaterReason(upload, now) }))),
    );
    if (rest.length === 0) break;
  }

  planned.push(
    ...rest.map((upload) => wait(upload, { day: null, now, reason: "quota-too-small" })),
    ...[...obstacles].flatMap(([upload, reason]) =>
      reason ? [wait(upload, { day: null, now, reason })] : [],
    ),
  );

  return { uploads: planned, spareUnits };
}

/** The obstacle that a person must remove before the upload. */
function findObstacle({ isPaused, connection }: QueuedUpload): WaitReason | undefined {
  if (isPaused) return "paused";

  return connection === "connected" ? undefined : `channel-${connection}`;
}

/** The uploads that fit into a day; deducts them from `left` and counts them in `served`. */
function fillDay(
  open: QueuedUpload[],
  left: Map<string, QuotaLeft>,
  served: Map<string, number>,
): Set<QueuedUpload> {
  const placed = new Set<QueuedUpload>();
  const hasRoom = (upload: QueuedUpload) => {
    const quota = upload.projectId === null ? undefined : left.get(upload.projectId);
    if (!quota) return upload.projectId === null;

    return upload.cost.uploads <= quota.uploads && upload.cost.units <= quota.units;
  };
  // Room only shrinks, so an upload that does not fit is passed over once, or thousands of uploads would take seconds.
  const lines = groupByWorkspace(open);

  for (;;) {
    const next = findNext(lines, { hasRoom, served });
    if (!next) return placed;

    const { line, upload, count } = next;
    const { projectId, cost } = upload;
    line.index += 1;
    placed.add(upload);
    served.set(line.workspaceId, count + 1);
    const quota = projectId === null ? undefined : left.get(projectId);
    if (quota) {
      quota.uploads -= cost.uploads;
      quota.units -= cost.units;
    }
  }
}

/** A workspace's uploads in its own order, and the index of the next one. */
type Line = { workspaceId: string; uploads: QueuedUpload[]; index: number };

function groupByWorkspace(uploads: QueuedUpload[]): Line[] {
  const lines = new Map<string, Line>();
  for (const upload of uploads) {
    const { workspaceId } = upload;
    const line = lines.get(workspaceId) ?? { workspaceId, uploads: [], index: 0 };
    line.uploads.push(upload);
    lines.set(workspaceId, line);
  }

  return [...lines.values()];
}

type Next = { line: Line; upload: QueuedUpload; count: number };

/** The next upload of the least served workspace; passes over those that do not fit. */
function findNext(
  lines: Line[],
  { hasRoom, served }: { hasRoom: (upload: QueuedUpload) => boolean; served: ReadonlyMap<string, number> },
): Next | undefined {
  let next: Next | undefined;
  for (const line of lines) {
    let upload = line.uploads[line.index];
    while (upload && !hasRoom(upload)) upload = line.uploads[(line.index += 1)];
    if (!upload) continue;
    const count = served.get(line.workspaceId) ?? 0;
    const order = next ? count - next.count || compareAcrossWorkspaces(upload, next.upload) : -1;
    if (order < 0) next = { line, upload, count };
  }

  return next;
}

/** Begins as many of today's uploads as may run at once. */
function admit(
  placed: QueuedUpload[],
  { now, day, running, atOnce }: Pick<PlanInput, "now" | "running" | "atOnce"> & { day: PacificDay },
): PlannedUpload[] {
  const places = [...running];

  return placed.map((upload) => {
    if ((upload.channelWaitsUntil ?? 0) > now) return wait(upload, { day, now, reason: "channel-waits" });
    const ofWorkspace = places.filter((workspaceId) => workspaceId === upload.workspaceId).length;
    if (places.length >= atOnce.total || ofWorkspace >= atOnce.perWorkspace) {
      return wait(upload, { day, now, reason: "turn" });
    }
    places.push(upload.workspaceId);

    return { upload, day, isAdmitted: true, missesSlot: missesSlot(upload, now) };
  });
}

function toLaterReason({ channelWaitsUntil }: QueuedUpload, now: number): WaitReason {
  return (channelWaitsUntil ?? 0) > now ? "channel-waits" : "quota";
}

function wait(
  upload: QueuedUpload,
  { day, now, reason }: { day: PacificDay | null; now: number; reason: WaitReason },
): PlannedUpload {
  const startsAt = Math.max(now, day?.startsAt ?? 0, upload.channelWaitsUntil ?? 0);

  return { upload, day, reason, isAdmitted: false, missesSlot: missesSlot(upload, startsAt) };
}

/** Whether an upload that begins at a moment is not ready by its publication time. Pure. */
export function missesSlot({ publishAt }: Pick<QueuedUpload, "publishAt">, startsAt: number): boolean {
  return publishAt !== null && startsAt + leadMs > publishAt;
}
