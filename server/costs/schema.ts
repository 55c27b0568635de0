import { z } from "zod";
import type { Capability } from "@/server/providers/connections/schema";
import type { Period } from "./periods";

/** What a cap is on: all of the workspace, what a channel's videos cost, or what a member starts. */
export const capScopes = ["workspace", "channel", "member"] as const;
export type CapScope = (typeof capScopes)[number];

/** What a paid call is for, and whom it is asked of. */
export type Purpose = {
  workspaceId: string;
  videoId?: string | null;
  /** The video's, whose caps apply, too. */
  channelId?: string | null;
  /** The member who started it, whose caps apply, too. */
  userId?: string | null;
  /** Of what a series pays for beside its videos, which know theirs by themselves. */
  seriesId?: string | null;
  capability: Capability;
  provider: string;
  model: string;
};

/** Tokens, characters, seconds or calls, as the capability counts: `{ inputTokens: 812, … }`. */
export const usageSchema = z.record(z.string(), z.number());
export type Usage = z.infer<typeof usageSchema>;

/** A cap, and what is used of it in the day or month that it is in now: what was spent, and what calls may still spend. */
export type CapUse = {
  /** A series has its cap with its other settings. */
  scope: CapScope | "series";
  /** The channel, the member, or the workspace itself. */
  scopeId: string;
  /** The channel's or the member's; null of the workspace, and of those that are gone. */
  name: string | null;
  period: Period;
  amountMicros: number;
  usedMicros: number;
  /** When nothing of it is used any more. */
  resetsAt: Date;
};

/** A million dollars: more is a mistake. */
const maxCapMicros = 1_000_000_000_000;
/** Null: no cap. */
const capAmountSchema = z.int().min(0).max(maxCapMicros).nullable();

/** The caps of a workspace (`scopeId` is left out), a channel or a member, a day and a month. */
export const setCapsSchema = z
  .object({
    scope: z.enum(capScopes),
    scopeId: z.uuid().optional(),
    dayMicros: capAmountSchema,
    monthMicros: capAmountSchema,
  })
  .refine(({ scope, scopeId }) => (scope === "workspace") === (scopeId === undefined), {
    error: "Say whose cap it is.",
  });
export type SetCapsInput = z.infer<typeof setCapsSchema>;

/** A month in UTC, such as "2026-11". */
export const monthSchema = z
  .string()
  .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, "A month is written as year and month, such as 2026-11.");

/** The last call of a page: the next page goes on with what was before it. */
const entryCursorSchema = z.object({ createdAt: z.date(), entryId: z.uuid() });
export type EntryCursor = z.infer<typeof entryCursorSchema>;

export const listEntriesSchema = z.object({ month: monthSchema, cursor: entryCursorSchema.optional() });
