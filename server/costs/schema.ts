import { z } from "zod";
import type { Capability } from "@/server/providers/connections/schema";
import type { Period } from "./periods";

/** What a cap limits: the whole workspace, a channel's videos, or the calls that a member starts. */
export const capScopes = ["workspace", "channel", "member"] as const;
export type CapScope = (typeof capScopes)[number];

/** The purpose of a paid call, and its provider. */
export type Purpose = {
  workspaceId: string;
  videoId?: string | null;
  /** The video's channel, whose caps also apply. */
  channelId?: string | null;
  /** The member who started it, whose caps apply, too. */
  userId?: string | null;
  /** Set for a series' costs outside its videos, whose series is known anyway. */
  seriesId?: string | null;
  capability: Capability;
  provider: string;
  model: string;
};

/** Tokens, characters, seconds or calls, as the capability counts: `{ inputTokens: 812, … }`. */
export const usageSchema = z.record(z.string(), z.number());
export type Usage = z.infer<typeof usageSchema>;

/** A cap, and its use in the current day or month: the amount spent, and the amount that calls may still spend. */
export type CapUse = {
  /** A series' cap is among its other settings. */
  scope: CapScope | "series";
  /** The channel, the member, or the workspace itself. */
  scopeId: string;
  /** The channel's or member's name; null for the workspace, and for those that are gone. */
  name: string | null;
  period: Period;
  amountMicros: number;
  usedMicros: number;
  /** When its use starts at zero again. */
  resetsAt: Date;
};

/** A million dollars: more is a mistake. */
const maxCapMicros = 1_000_000_000_000;
/** Null for no cap. */
const capAmountSchema = z.int().min(0).max(maxCapMicros).nullable();

/** The daily and monthly cap of a workspace (without `scopeId`), a channel or a member. */
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

/** The last call of a page; the next page continues with earlier ones. */
const entryCursorSchema = z.object({ createdAt: z.date(), entryId: z.uuid() });
export type EntryCursor = z.infer<typeof entryCursorSchema>;

export const listEntriesSchema = z.object({ month: monthSchema, cursor: entryCursorSchema.optional() });
