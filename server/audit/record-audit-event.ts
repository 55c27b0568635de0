import type { AuditAction } from "./actions";
import { type Actor, currentActor } from "./actor";
import { createAuditEvent } from "./repository";
import type { AuditValue } from "./schema";

export type { AuditValue } from "./schema";

export type AuditEvent = {
  workspaceId: string;
  /** Who did it, where that is not whoever asks (`actAs`); without a userId a guest, or the product itself. */
  actor?: Actor;
  action: AuditAction;
  /** What it was done to, by its name now. */
  subject?: { id?: string; name: string };
  /** Of what changed, alone: never a secret, a script or a file. */
  before?: Record<string, AuditValue>;
  after?: Record<string, AuditValue>;
};

/** Keeps who changed what; called by whoever has changed it, once it has. */
export async function recordAuditEvent(event: AuditEvent): Promise<void> {
  await createAuditEvent({ ...event, actor: event.actor ?? currentActor() });
}
