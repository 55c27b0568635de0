import { z } from "zod";
import type { Slot } from "@/server/channels/slot";
import type { Blocker } from "./item/blockers";

/** A month such as 2026-11. */
export const monthSchema = z
  .string()
  .regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/, "Choose a month such as 2026-11.");

export const productionSteps = ["script", "render", "approval", "upload"] as const;
export type ProductionStep = (typeof productionSteps)[number];

/** Where a publication stands, as its card shows it. */
export type CalendarStage = "draft" | "queued" | "uploading" | "scheduled" | "published" | "failed";

/** One video on one channel at a time: what its card shows, in what JSON can say. There are thousands in a month. */
export type CalendarItem = {
  publicationId: string;
  videoId: string;
  channelId: string;
  title: string;
  stage: CalendarStage;
  /** Where it stands in the calendar: when it is to be public, or when it ended. */
  atMs: number;
  /** It stands where somebody planned it. */
  isPlanned: boolean;
  /** Of its picture. */
  renderId: string | null;
  ownerName: string | null;
  blocker: Blocker | null;
  /** What is missing should have been done by now. */
  isLate: boolean;
  isMovable: boolean;
};

/** What there is to know of a publication beside its card. */
export type CalendarItemDetails = {
  publicationId: string;
  failureCode: string | null;
  failureReason: string | null;
  deadlines: Deadline[];
};

/** A video that is planned for no time. */
export type UnplannedVideo = {
  videoId: string;
  title: string;
  channelId: string | null;
  /** Its draft, where it has one. */
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

/** What Postgres keeps and calendars show; nobody plans further ahead. */
const momentSchema = z
  .date()
  .min(new Date("1970-01-02T00:00Z"), "Choose a later time.")
  .max(new Date("2099-12-31T00:00Z"), "Choose a time before 2100.");

/** Also where something speaks against the time; else nothing is moved then, and what it is is told. */
const despiteConflicts = z.boolean();

export const moveSchema = z.object({
  publicationId: z.uuid(),
  /** The time that whoever moves it has seen. */
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

/** Why a time is not a good one. */
export type Conflict = {
  kind: "past" | "taken" | "buffer" | "topic" | "quota" | "unapproved";
  /** Nothing can be there; the others are somebody's choice. */
  isBlocking: boolean;
  sentence: string;
};

export type MoveCheck = {
  conflicts: Conflict[];
  /** The channel's next slot that nothing is planned for; null where it has no slots. */
  nextSlot: Date | null;
};

/** What has become of a move: it is done, or nothing of it is, for what the check says. */
export type MoveResult = { isMoved: true; publicationId: string } | { isMoved: false; check: MoveCheck };

export type Deadline = {
  step: ProductionStep;
  /** When it has to be done at the latest. */
  by: Date;
  takesMs: number;
  /** How many it was measured on; 0 where too few were made to measure, and it is assumed. */
  samples: number;
};

export type CalendarFeed = {
  feedId: string;
  /** Null: all channels. */
  channelId: string | null;
  channelName: string | null;
  createdAt: Date;
  lastUsedAt: Date | null;
};
