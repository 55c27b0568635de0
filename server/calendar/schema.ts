import { z } from "zod";
import type { Slot } from "@/server/channels/slot";
import type { Blocker } from "./item/blockers";

/** A month such as 2026-11. */
export const monthSchema = z
  .string()
  .regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/, "Choose a month such as 2026-11.");

export const productionSteps = ["script", "render", "approval", "upload"] as const;
export type ProductionStep = (typeof productionSteps)[number];

/** The stage of a publication, as its card shows it. */
export type CalendarStage = "draft" | "queued" | "uploading" | "scheduled" | "published" | "failed";

/** One video on one channel at one time: the content of its card, as JSON. A month can have thousands. */
export type CalendarItem = {
  publicationId: string;
  videoId: string;
  channelId: string;
  title: string;
  stage: CalendarStage;
  /** Its place in the calendar: when it is to be public, or when it ended. */
  atMs: number;
  /** Whether somebody planned this time. */
  isPlanned: boolean;
  /** The render that supplies its picture. */
  renderId: string | null;
  ownerName: string | null;
  blocker: Blocker | null;
  /** Whether the blocker should have been resolved by now. */
  isLate: boolean;
  isMovable: boolean;
};

/** The details of a publication that its card lacks. */
export type CalendarItemDetails = {
  publicationId: string;
  failureCode: string | null;
  failureReason: string | null;
  deadlines: Deadline[];
};

/** A video without a planned time. */
export type UnplannedVideo = {
  videoId: string;
  title: string;
  channelId: string | null;
  /** Its draft, if it has one. */
  publicationId: string | null;
  renderId: string | null;
  ownerName: string | null;
};

export type CalendarChannel = {
  channelId: string;
  name: string;
  timeZone: string;
  slots: Slot[];
};

/** The range that Postgres stores and calendars show; nobody plans further ahead. */
const momentSchema = z
  .date()
  .min(new Date("1970-01-02T00:00Z"), "Choose a later time.")
  .max(new Date("2099-12-31T00:00Z"), "Choose a time before 2100.");

/** Whether to move despite conflicts; otherwise a conflict is reported and nothing moves. */
const despiteConflicts = z.boolean();

export const moveSchema = z.object({
  publicationId: z.uuid(),
  /** The time that the person who moves it has seen. */
  from: momentSchema.nullable(),
  to: momentSchema.nullable(),
  despiteConflicts,
});

export const planSchema = z.object({
  videoId: z.uuid(),
  channelId: z.uuid(),
  to: momentSchema,
  despiteConflicts,
});

export const checkSchema = z.object({ videoId: z.uuid(), channelId: z.uuid(), to: momentSchema });

/** Why a time is unsuitable. */
export type Conflict = {
  kind: "past" | "taken" | "buffer" | "topic" | "quota" | "unapproved";
  /** Whether the time is impossible; other conflicts are for people to judge. */
  isBlocking: boolean;
  sentence: string;
};

export type MoveCheck = {
  conflicts: Conflict[];
  /** The channel's next free slot; null if it has no slots. */
  nextSlot: Date | null;
};

/** The outcome of a move: it is done, or nothing has changed, for the reasons in `check`. */
export type MoveResult = { isMoved: true; publicationId: string } | { isMoved: false; check: MoveCheck };

export type Deadline = {
  step: ProductionStep;
  /** The latest time to finish it. */
  by: Date;
  takesMs: number;
  /** The number of measured videos; 0 if there were too few and the duration is assumed. */
  samples: number;
};

export type CalendarFeed = {
  feedId: string;
  /** Null for all channels. */
  channelId: string | null;
  channelName: string | null;
  createdAt: Date;
  lastUsedAt: Date | null;
};
