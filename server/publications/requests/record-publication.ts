import type { AuditAction } from "@/server/audit/actions";
import { recordAuditEvent } from "@/server/audit/record-audit-event";
import type { AuditValue } from "@/server/audit/schema";
import type { Publication } from "../repository";

type Change = { before?: Record<string, AuditValue>; after?: Record<string, AuditValue> };

/** Records an audit event for a publication, named by its title. */
export async function recordPublication(
  action: Extract<AuditAction, `publication.${string}`>,
  { workspaceId, publicationId, snippet }: Publication,
  change: Change = {},
): Promise<void> {
  await recordAuditEvent({
    ...{ workspaceId, action, subject: { id: publicationId, name: snippet.title } },
    ...change,
  });
}
