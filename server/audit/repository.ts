import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import type { Actor } from "./actor";
import type { AuditEvent } from "./record-audit-event";
import {
  type AuditActor,
  type AuditCursor,
  type AuditEntry,
  type AuditFilter,
  auditValuesSchema,
} from "./schema";

const dayMs = 24 * 60 * 60 * 1000;

export async function createAuditEvent(event: AuditEvent & { actor: Actor }): Promise<void> {
  const { workspaceId, actor, action, subject, before, after } = event;
  await getDatabase().prisma.auditEvent.create({
    data: {
      ...{ workspaceId, action, before, after },
      ...{ userId: actor.userId, actor: actor.name },
      ...{ subjectId: subject?.id, subject: subject?.name },
    },
    select: { id: true },
  });
}

/** What a filter leaves of a workspace's log, the newest first, from behind a cursor on. */
export async function findEntries(
  workspaceId: string,
  filter: AuditFilter,
  { cursor, limit }: { cursor?: AuditCursor; limit: number },
): Promise<AuditEntry[]> {
  const rows = await getDatabase().prisma.auditEvent.findMany({
    where: {
      AND: [
        toWhere(workspaceId, filter),
        ...(cursor
          ? [
              {
                OR: [
                  { createdAt: { lt: cursor.createdAt } },
                  { createdAt: cursor.createdAt, id: { lt: cursor.eventId } },
                ],
              },
            ]
          : []),
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });

  return rows.map(({ id, createdAt, userId, actor, action, subject, before, after }) => ({
    ...{ eventId: id, createdAt, userId, actor, action, subject },
    ...{ before: auditValuesSchema.parse(before), after: auditValuesSchema.parse(after) },
  }));
}

/** Who is in a workspace's log, by the name that they had last. */
export async function findActors(workspaceId: string): Promise<AuditActor[]> {
  const rows = await getDatabase().prisma.auditEvent.findMany({
    where: { workspaceId },
    select: { userId: true, actor: true },
    distinct: ["userId"],
    orderBy: [{ userId: "asc" }, { createdAt: "desc" }],
  });

  return rows
    .map(({ userId, actor }) => ({
      actor: userId ?? "product",
      name: userId ? actor : "Guests and Offcamera",
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en"));
}

function toWhere(workspaceId: string, { actor, action, from, to }: AuditFilter): Prisma.AuditEventWhereInput {
  const until = to === undefined ? undefined : new Date(Date.parse(to) + dayMs);

  return {
    workspaceId,
    ...(actor !== undefined && { userId: actor === "product" ? null : actor }),
    ...(action !== undefined && { action }),
    createdAt: { gte: from === undefined ? undefined : new Date(from), lt: until },
  };
}
