import { z } from "zod";

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
export type AuditValue = z.infer<typeof valueSchema>;

/** What a thing was before a change or is after it, by the names of what changed. */
export const auditValuesSchema = z.record(z.string(), valueSchema).nullable();
export type AuditValues = z.infer<typeof auditValuesSchema>;

const daySchema = z.iso.date("A day is written as year, month and day, such as 2026-11-29.");

export const auditFilterSchema = z.object({
  /** A person's id, or "product" for what nobody did. */
  actor: z.union([z.uuid(), z.literal("product")]).optional(),
  action: z.string().max(100).optional(),
  /** Days in UTC, the last one included. */
  from: daySchema.optional(),
  to: daySchema.optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** The last entry of a page: the next page goes on with what was before it. */
const auditCursorSchema = z.object({ createdAt: z.date(), eventId: z.uuid() });
export type AuditCursor = z.infer<typeof auditCursorSchema>;

export const listAuditSchema = auditFilterSchema.extend({ cursor: auditCursorSchema.optional() });

/** Who did what, when. */
export type AuditEntry = {
  eventId: string;
  createdAt: Date;
  userId: string | null;
  actor: string;
  action: string;
  subject: string;
  before: AuditValues;
  after: AuditValues;
};

export type AuditPage = { entries: AuditEntry[]; nextCursor: AuditCursor | undefined };

/** Somebody who is in the log. */
export type AuditActor = { actor: string; name: string };
