import { getDatabase } from "@/server/adapters/db/database";
import type { Actor } from "./actor";
import type { AuditEvent } from "./record-audit-event";

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
