import path from "node:path";
import { getDatabase } from "@/server/adapters/db/database";
import { isUniqueViolation } from "@/server/adapters/db/database-errors";
import type { Prisma } from "@/prisma/generated/client";
import { AppError } from "@/server/errors";
import { chooseFreeName } from "./clean-name";
import type { AssetSummary, ListAssetsInput } from "./schema";

type Where = { workspaceId: string; assetId: string };

/** The columns of an `AssetSummary`. */
export const assetSelect = {
  ...{ id: true, kind: true, name: true, bytes: true, width: true, height: true, durationMs: true },
  ...{ storageKey: true, thumbnailKey: true, createdAt: true },
} satisfies Prisma.AssetSelect;
const detailSelect = {
  ...assetSelect,
  mimeType: true,
  uses: {
    where: { video: { deletedAt: null } },
    select: { video: { select: { id: true, title: true } } },
    orderBy: { video: { title: "asc" } },
  },
} satisfies Prisma.AssetSelect;
type SummaryRow = Prisma.AssetGetPayload<{ select: typeof assetSelect }>;
type DetailRow = Prisma.AssetGetPayload<{ select: typeof detailSelect }>;

const pageSize = 48;
/** Others upload at the same time: a name is chosen again up to this often. */
const maxAttempts = 20;
/** Numbered names share this many letters with the original, however long it is. */
const sharedLetters = 40;

/** The total size of a workspace's files. */
export async function sumAssetBytes(workspaceId: string): Promise<number> {
  const { _sum } = await getDatabase().prisma.asset.aggregate({
    where: { workspaceId },
    _sum: { bytes: true },
  });

  return Number(_sum.bytes ?? 0);
}

/** A page of a workspace's library, newest first, and where the next one begins. */
export async function listAssets(
  workspaceId: string,
  { search, kinds, cursor }: ListAssetsInput,
): Promise<{ assets: AssetSummary[]; nextCursor: string | undefined }> {
  const rows = await getDatabase().prisma.asset.findMany({
    where: {
      workspaceId,
      deletedAt: null,
      ...(kinds.length > 0 && { kind: { in: kinds } }),
      ...(search && { name: { contains: search, mode: "insensitive" } }),
    },
    select: assetSelect,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    ...(cursor && { cursor: { id: cursor, workspaceId } }),
  });

  return { assets: rows.slice(0, pageSize).map(toSummary), nextCursor: rows[pageSize]?.id };
}

/** An asset and the videos that use it. Throws NOT_FOUND. */
export async function getAssetWithVideos({ workspaceId, assetId }: Where): Promise<DetailRow> {
  const row = await getDatabase().prisma.asset.findFirst({
    where: { id: assetId, workspaceId, deletedAt: null },
    select: detailSelect,
  });
  if (!row) throw new AppError("NOT_FOUND", "There is no such file in the library.");

  return row;
}

/** The asset with exactly this content, deleted or not. */
export async function findByContent(
  workspaceId: string,
  sha256: string,
): Promise<{ asset: AssetSummary; isDeleted: boolean } | undefined> {
  const row = await getDatabase().prisma.asset.findUnique({
    where: { workspaceId_sha256: { workspaceId, sha256 } },
    select: { ...assetSelect, deletedAt: true },
  });

  return row ? { asset: toSummary(row), isDeleted: row.deletedAt !== null } : undefined;
}

/** The assets of these names, as scripts write them. */
export async function findByNames(workspaceId: string, names: string[]): Promise<AssetSummary[]> {
  const rows = await getDatabase().prisma.asset.findMany({
    where: { workspaceId, deletedAt: null, name: { in: names } },
    select: assetSelect,
  });

  return rows.map(toSummary);
}

/** The storage keys of all files of a library, oldest first. */
export function listStored(workspaceId: string): Promise<{ name: string; storageKey: string }[]> {
  return getDatabase().prisma.asset.findMany({
    where: { workspaceId, deletedAt: null },
    select: { name: true, storageKey: true },
    orderBy: { id: "asc" },
  });
}

/** Names of the library, newest first, for guessing which was meant. */
export async function listNames(workspaceId: string): Promise<string[]> {
  const rows = await getDatabase().prisma.asset.findMany({
    where: { workspaceId, deletedAt: null },
    select: { name: true },
    orderBy: { createdAt: "desc" },
    take: 1000,
  });

  return rows.map(({ name }) => name);
}

/** Adds an asset under its name, or the next one that is free. */
export function createAsset(asset: Prisma.AssetUncheckedCreateInput): Promise<AssetSummary> {
  return withFreeName(asset, async (name) =>
    toSummary(await getDatabase().prisma.asset.create({ data: { ...asset, name }, select: assetSelect })),
  );
}

/** A damaged file was replaced, and may differ in size. */
export async function changeBytes({ workspaceId, assetId, bytes }: Where & { bytes: number }): Promise<void> {
  const where = { id: assetId, workspaceId };
  await getDatabase().prisma.asset.update({ where, data: { bytes: BigInt(bytes) } });
}

/**
 * Brings an asset back under its name, or the next one that is free, if it was deleted after `since`. Throws NOT_FOUND.
 */
export async function restoreAsset(
  { workspaceId, assetId }: Where,
  since = new Date(0),
): Promise<AssetSummary> {
  const { prisma } = getDatabase();
  const row = await prisma.asset.findFirst({
    where: { id: assetId, workspaceId, OR: [{ deletedAt: null }, { deletedAt: { gte: since } }] },
    select: { name: true },
  });
  if (!row) throw new AppError("NOT_FOUND", "There is no such file in the library.");

  return withFreeName({ ...row, workspaceId, assetId }, async (name) =>
    toSummary(
      await prisma.asset.update({
        where: { id: assetId, workspaceId },
        data: { name, deletedAt: null },
        select: assetSelect,
      }),
    ),
  );
}

/** Hides an asset that no video uses; returns whether it did. */
export async function deleteUnused({ workspaceId, assetId }: Where): Promise<boolean> {
  const { count } = await getDatabase().prisma.asset.updateMany({
    where: {
      ...{ id: assetId, workspaceId, deletedAt: null },
      uses: { none: { video: { deletedAt: null } } },
    },
    data: { deletedAt: new Date() },
  });

  return count > 0;
}

/** Whether a workspace's own file, or its thumbnail, is stored under a key. */
export async function isAssetKey(workspaceId: string, key: string): Promise<boolean> {
  const row = await getDatabase().prisma.asset.findFirst({
    where: { workspaceId, deletedAt: null, OR: [{ storageKey: key }, { thumbnailKey: key }] },
    select: { id: true },
  });

  return row !== null;
}

const removableSelect = {
  ...{ id: true, workspaceId: true, sha256: true, storageKey: true, thumbnailKey: true },
} satisfies Prisma.AssetSelect;
export type RemovableAsset = Prisma.AssetGetPayload<{ select: typeof removableSelect }>;

/** Deleted before a moment, alone or with the whole workspace. */
const deletedBefore = (before: Date): Prisma.AssetWhereInput => ({
  OR: [{ deletedAt: { lt: before } }, { workspace: { deletedAt: { lt: before } } }],
});

/** Assets of all workspaces that were deleted before a moment, earliest deletion first. */
export function listRemovable(before: Date, limit: number): Promise<RemovableAsset[]> {
  return getDatabase().prisma.asset.findMany({
    where: deletedBefore(before),
    select: removableSelect,
    orderBy: { deletedAt: "asc" },
    take: limit,
  });
}

/** Whether an asset still exists, and was deleted before a moment. */
export async function isRemovable({ id, workspaceId }: RemovableAsset, before: Date): Promise<boolean> {
  const where = { id, workspaceId, ...deletedBefore(before) };

  return (await getDatabase().prisma.asset.count({ where })) > 0;
}

/** Forgets an asset whose files are gone. */
export async function deleteAssetRow({ id, workspaceId }: RemovableAsset): Promise<void> {
  await getDatabase().prisma.asset.deleteMany({ where: { id, workspaceId } });
}

export function toSummary({ id, bytes, ...row }: SummaryRow): AssetSummary {
  const { kind, name, width, height, durationMs, storageKey, thumbnailKey, createdAt } = row;

  return {
    ...{ assetId: id, bytes: Number(bytes) },
    ...{ kind, name, width, height, durationMs, storageKey, thumbnailKey, createdAt },
  };
}

type Named = { workspaceId: string; name: string; assetId?: string };

/** Two uploads may choose the same free name: the index gives it to one of them, and the other chooses again. */
async function withFreeName(
  { workspaceId, name, assetId }: Named,
  write: (name: string) => Promise<AssetSummary>,
): Promise<AssetSummary> {
  const { prisma } = getDatabase();
  const beginning = Array.from(path.parse(name).name).slice(0, sharedLetters).join("");
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const others = await prisma.asset.findMany({
      where: {
        ...{ workspaceId, deletedAt: null, name: { startsWith: beginning } },
        ...(assetId && { id: { not: assetId } }),
      },
      select: { name: true },
    });
    const free = chooseFreeName(name, new Set(others.map((other) => other.name)));

    try {
      return await write(free);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
  }

  throw new AppError("CONFLICT", `Too many files are called ${name}; rename this one.`);
}
