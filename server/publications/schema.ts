import { z } from "zod";

/** https://developers.google.com/youtube/v3/docs/videos#properties; check-snippet.ts enforces YouTube's rules. */
export const snippetSchema = z.object({
  title: z.string(),
  description: z.string(),
  tags: z.array(z.string()).max(500),
  categoryId: z.string().regex(/^\d{1,3}$/),
  /** BCP-47 code of the title and description; the next one is that of the speech. */
  defaultLanguage: z.string().max(20),
  defaultAudioLanguage: z.string().max(20),
});
export type Snippet = z.output<typeof snippetSchema>;

export const privacyStatusSchema = z.enum(["private", "unlisted", "public"]);
export type PrivacyStatus = z.output<typeof privacyStatusSchema>;

/**
 * YouTube's own three questions about altered or synthetic content (https://support.google.com/youtube/answer/14328491): any yes is
 * disclosed as `containsSyntheticMedia`. All answers are kept.
 */
export const disclosureSchema = z.object({
  /** "Makes a real person appear to say or do something they didn't say or do". */
  showsRealPerson: z.boolean(),
  /** "Alters footage of a real event or place". */
  altersRealEvent: z.boolean(),
  /** "Generates a realistic-looking scene that didn't actually occur". */
  showsRealisticScene: z.boolean(),
});

/** A publication's settings beside its snippet and visibility. */
export const publicationOptionsSchema = z.object({
  madeForKids: z.boolean(),
  hasPaidProductPlacement: z.boolean(),
  /** Null until somebody has answered. */
  disclosure: disclosureSchema.nullable(),
  notifySubscribers: z.boolean(),
  license: z.enum(["youtube", "creativeCommon"]),
  embeddable: z.boolean(),
  playlistId: z.string().max(100).nullable(),
  captions: z.boolean(),
  /** The render's own picture, none, or a photo of the library. */
  thumbnail: z.union([z.literal("render"), z.literal("none"), z.object({ assetId: z.uuid() })]),
});
export type PublicationOptions = z.output<typeof publicationOptionsSchema>;

/** What people decide about a publication. */
export const publicationPlanSchema = z.object({
  snippet: snippetSchema,
  options: publicationOptionsSchema,
  privacyStatus: privacyStatusSchema,
  /** When YouTube makes it public; null for immediately or never. */
  publishAt: z.date().nullable(),
});
export type PublicationPlan = z.output<typeof publicationPlanSchema>;

export const publicationStateSchema = z.enum([
  "draft",
  "queued",
  "uploading",
  "processing",
  "succeeded",
  "failed",
  "cancelled",
]);
export type PublicationState = z.output<typeof publicationStateSchema>;

/** The steps after the upload; each is independent of the others. */
export const publicationStepNames = ["thumbnail", "captions", "playlist"] as const;
export const publicationStepNameSchema = z.enum(publicationStepNames);
export type PublicationStepName = (typeof publicationStepNames)[number];

const publicationStepSchema = z.object({
  state: z.enum(["waiting", "done", "skipped", "failed"]),
  /** Why it waits or failed, in one sentence. */
  reason: z.string().nullable().default(null),
});
export const publicationStepsSchema = z.object({
  thumbnail: publicationStepSchema,
  captions: publicationStepSchema,
  playlist: publicationStepSchema,
});
export type PublicationSteps = z.output<typeof publicationStepsSchema>;

/** The fields of a video that people can change, on YouTube or here. */
export const seenVideoSchema = z.object({
  title: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  categoryId: z.string(),
  privacyStatus: privacyStatusSchema,
  publishAt: z.coerce.date().nullable(),
  /** The YouTube channel that it is on, "UC…"; a channel may be connected to another one later. */
  youtubeChannelId: z.string().nullable().default(null),
});
export type SeenVideo = z.output<typeof seenVideoSchema>;
