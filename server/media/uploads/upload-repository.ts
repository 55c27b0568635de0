import { getDatabase } from "@/server/adapters/db/database";
import type { Prisma } from "@/prisma/generated/client";
import { assetSelect, toSummary } from "../repository";
import type { AssetSummary } from "../schema";

export type UploadIds = { workspaceId: string; uploadId: string };

/** Notified with the id of every upload that has ended. */
export const uploadChannel = "upload";

type Arrived = { workspaceId: string; name: string; sha256: string; bytes: number; storageKey: string };

/** Records a file that is about to be stored, under the id of its upload. */
export async function createUpload(uploadId: string, { bytes, ...arrived }: Arrived): Promise<void> {
  await getDatabase().prisma.upload.create({ data: { id: uploadId, ...arrived, bytes: BigInt(bytes) } });
}

const checkSelect = { name: true, sha256: true, storageKey: true } satisfies Prisma.UploadSelect;

/** Marks an upload as being checked, and returns its details; undefined if it has ended, or was given up. */
export async function startCheck({
  workspaceId,
  uploadId,
}: UploadIds): Promise<Omit<Arrived, "workspaceId" | "bytes"> | undefined> {
  const { prisma } = getDatabase();
  const where = { id: uploadId, workspaceId, endedAt: null };
  const { count } = await prisma.upload.updateMany({ where, data: { startedAt: new Date() } });

  return count === 0
    ? undefined
    : ((await prisma.upload.findFirst({ where, select: checkSelect })) ?? undefined);
}

/** Whether an upload has not ended yet. */
export async function isOpen({ workspaceId, uploadId }: UploadIds): Promise<boolean> {
  const where = { id: uploadId, workspaceId, endedAt: null };

  return (await getDatabase().prisma.upload.count({ where })) > 0;
}

type Ending = { assetId: string; isDuplicate: boolean } | { failureCode: string; failureReason: string };

/** Records the outcome of an upload, and notifies the waiting request. */
export async function endUpload({ workspaceId, uploadId }: UploadIds, ending: Ending): Promise<void> {
  const { prisma, pool } = getDatabase();
  await prisma.upload.updateMany({
    where: { id: uploadId, workspaceId, endedAt: null },
    data: { ...ending, endedAt: new Date() },
  });
  await pool.query("select pg_notify($1, $2)", [uploadChannel, uploadId]);
}

export type UploadState = {
  startedAt: Date | null;
  endedAt: Date | null;
  asset: AssetSummary | undefined;
  isDuplicate: boolean;
  failureCode: string | null;
  failureReason: string | null;
};

/** The state of an upload; undefined if there is none. */
export async function findUpload({ workspaceId, uploadId }: UploadIds): Promise<UploadState | undefined> {
  const row = await getDatabase().prisma.upload.findFirst({
    where: { id: uploadId, workspaceId },
    select: {
      ...{ startedAt: true, endedAt: true, isDuplicate: true, failureCode: true, failureReason: true },
      asset: { select: assetSelect },
    },
  });

  return row ? { ...row, asset: row.asset ? toSummary(row.asset) : undefined } : undefined;
}

/** Deletes an upload; returns where its file lay, or undefined if another caller was quicker. */
export async function deleteUpload({ workspaceId, uploadId }: UploadIds): Promise<string | undefined> {
  const { prisma } = getDatabase();
  const where = { id: uploadId, workspaceId };
  const row = await prisma.upload.findFirst({ where, select: { storageKey: true } });
  const { count } = await prisma.upload.deleteMany({ where });

  return count === 0 ? undefined : row?.storageKey;
}

/** Records the id under which the engine knows an upload's event. */
export async function recordEvent({ workspaceId, uploadId }: UploadIds, eventId?: string): Promise<void> {
  await getDatabase().prisma.upload.updateMany({
    where: { id: uploadId, workspaceId },
    data: { eventId: eventId ?? null },
  });
}

/** The total size of a workspace's files that have arrived and are not checked yet. */
export async function sumWaitingBytes(workspaceId: string): Promise<number> {
  const { _sum } = await getDatabase().prisma.upload.aggregate({
    where: { workspaceId, endedAt: null },
    _sum: { bytes: true },
  });

  return Number(_sum.bytes ?? 0);
}

/** Longer than the check of a file takes. */
const longestCheckMs = 5 * 60_000;

/** Whether a worker is checking a file, of any workspace, or did so after a moment: then the waiting uploads will get their turn. */
export async function isAnyChecked(after: Date): Promise<boolean> {
  const startedAt = { gte: new Date(Date.now() - longestCheckMs) };
  const where = { OR: [{ startedAt, endedAt: null }, { endedAt: { gte: after } }] };

  return (await getDatabase().prisma.upload.count({ where, take: 1 })) > 0;
}

const sweepSelect = {
  ...{ id: true, workspaceId: true, storageKey: true, eventId: true, createdAt: true, endedAt: true },
} satisfies Prisma.UploadSelect;
export type SweptUpload = Prisma.UploadGetPayload<{ select: typeof sweepSelect }>;

/** Uploads of all workspaces that arrived before a moment, oldest first. */
export function listOlderThan(before: Date, limit: number): Promise<SweptUpload[]> {
  return getDatabase().prisma.upload.findMany({
    where: { createdAt: { lt: before } },
    select: sweepSelect,
    orderBy: { createdAt: "asc" },
    take: limit,
  });
}
