import type { AuditAction } from "./actions";
import { createAuditEvent } from "./repository";

export type AuditEvent = {
  workspaceId: string;
  /** Who did it; without a userId a guest, or the product itself. */
  actor: { userId: string | null; name: string };
  action: AuditAction;
  /** What it was done to, by its name now. */
  subject?: { id: string; name: string };
  /** Of what changed, alone: never a secret, a script or a file. */
  before?: Record<string, AuditValue>;
  after?: Record<string, AuditValue>;
};

export type AuditValue = string | number | boolean | null | string[];

/** Keeps who changed what; called by whoever has changed it, once it has. */
export async function recordAuditEvent(event: AuditEvent): Promise<void> {
  await createAuditEvent(event);
}
