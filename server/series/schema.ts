import { z } from "zod";
import { formatSchema } from "@/remotion/timeline/schema";
import { articleAddressSchema } from "@/server/articles/schema";
import { timeZoneSchema } from "@/server/channels/schema";
import { topicSchema } from "@/server/topics/schema";
import { nameSchema } from "@/server/workspaces/schema";
import { briefSchema } from "@/server/writing/schema";
import { findCronProblem } from "./cadence/find-cron-problem";

/** Where a series' topics come from. */
export const seriesSourceSchema = z.discriminatedUnion("kind", [
  // Topics that people typed or imported from a file.
  z.object({ kind: z.literal("list") }),
  // The entries of an RSS, Atom or JSON feed, newest first; each script is written from the page that its entry links to.
  z.object({ kind: z.literal("feed"), address: articleAddressSchema }),
  // A writer's ideas.
  z.object({
    kind: z.literal("theme"),
    theme: z
      .string()
      .trim()
      .min(3, "Say in a few words what the series is about.")
      .max(500, "Say what the series is about in at most 500 characters.")
      .regex(/^\P{Surrogate}*$/u, "The text has half of an emoji in it; write it again."),
  }),
]);
export type SeriesSource = z.infer<typeof seriesSourceSchema>;

/** The last step for each topic, after its script is written. */
export const afterWritingSchema = z.enum(["script", "render", "plan"]);
export type AfterWriting = z.infer<typeof afterWritingSchema>;

/** The defaults of each brief, and how the series goes on. */
export const seriesDefaultsSchema = briefSchema
  .pick({ language: true, lengthSeconds: true, tone: true, audience: true, wishes: true })
  .extend({
    /** Null for the channel's. */
    format: formatSchema.nullable().default(null),
    afterWriting: afterWritingSchema.default("plan"),
    /** The series pauses itself after this many failures in a row. */
    pauseAfterFailures: z.int().min(1).max(20).default(3),
  });
export type SeriesDefaults = z.infer<typeof seriesDefaultsSchema>;

/** When the videos are published: in the channel's slots, or at times of the series' own. */
export const seriesCadenceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("slots") }),
  z
    .object({ kind: z.literal("cron"), expression: z.string().trim().max(200), timeZone: timeZoneSchema })
    .superRefine(({ expression, timeZone }, context) => {
      const problem = findCronProblem(expression, timeZone);
      if (problem !== undefined) context.addIssue({ code: "custom", path: ["expression"], message: problem });
    }),
]);
export type SeriesCadence = z.infer<typeof seriesCadenceSchema>;

const mostAhead = 20;
/** A million dollars: more is a mistake. */
const maxCapMicros = 1_000_000_000_000;

export const seriesInputSchema = z.object({
  name: nameSchema,
  channelId: z.uuid(),
  source: seriesSourceSchema,
  defaults: seriesDefaultsSchema,
  cadence: seriesCadenceSchema,
  /** The number of videos made ahead. */
  fillAhead: z
    .int()
    .min(1, "A series makes at least one video ahead.")
    .max(mostAhead, `A series makes at most ${mostAhead} videos ahead.`),
  /** In millionths of a US dollar; null for no cap. */
  monthlyCapMicros: z.int().min(0).max(maxCapMicros).nullable(),
});
export type SeriesInput = z.infer<typeof seriesInputSchema>;

/** A topic's details: the page that a feed entry links to, and a table row's overrides of the brief. */
export const topicDetailsSchema = z.object({
  address: z.string().max(2000).optional(),
  ...briefSchema
    .pick({ tone: true, lengthSeconds: true, language: true, audience: true, wishes: true })
    .partial().shape,
  tone: briefSchema.shape.tone.unwrap().optional(),
  audience: briefSchema.shape.audience.unwrap().optional(),
  wishes: briefSchema.shape.wishes.unwrap().optional(),
  /** Somebody wants it even though the channel has had it. */
  isForced: z.boolean().optional(),
});
export type TopicDetails = z.infer<typeof topicDetailsSchema>;

export const mostTopicsAtOnce = 100;
export const newTopicsSchema = z
  .array(topicSchema.regex(/^\P{Surrogate}*$/u, "The text has half of an emoji in it; write it again."))
  .min(1, "Type a topic, one a line.")
  .max(mostTopicsAtOnce, `At most ${mostTopicsAtOnce} topics are added at once.`);

export type SeriesIds = { workspaceId: string; seriesId: string };
export type SeriesRunIds = SeriesIds & { dueAt: Date };

export type SeriesTopicState = "waiting" | "running" | "succeeded" | "failed" | "skipped";

export type SeriesTopic = {
  topicId: string;
  seriesId: string;
  topic: string;
  details: TopicDetails;
  state: SeriesTopicState;
  videoId: string | null;
  publicationId: string | null;
  renderId: string | null;
  reason: string | null;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
};

export type SeriesRun = {
  dueAt: Date;
  startedAt: Date;
  endedAt: Date | null;
  began: number;
  reason: string | null;
};

/** The outcome of one row of an imported file. */
export type ImportedRow = {
  /** Numbered as in a spreadsheet, from 1. */
  row: number;
  topic: string;
  state: "added" | "refused";
  reason: string | null;
};
