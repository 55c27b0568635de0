import { z } from "zod";
import {
  endScreenSchema,
  musicMoodSchema,
  pauseLengthSchema,
  scriptSettingsSchema,
} from "@/server/script-format/front-matter/settings";
import { nameSchema } from "@/server/workspaces/schema";
import type { ApprovalPolicy } from "./approval-policy";
import { pronunciationsSchema } from "./pronunciations";
import { slotSchema, weekdaySchema } from "./slot";

const textListSchema = z
  .array(z.string().trim().min(1).max(100, "One of them is longer than 100 characters; shorten it."))
  .max(100, "There are more than 100 of them; leave some out.");

const mostSlots = 70;
/** In the order of the week, each once. */
const slotsSchema = z
  .array(slotSchema)
  .max(mostSlots, `A channel has at most ${mostSlots} slots.`)
  .superRefine((slots, context) => {
    const seen = new Set<string>();
    for (const [index, { weekday, time }] of slots.entries()) {
      const slot = `${weekday} ${time}`;
      if (seen.has(slot)) {
        context.addIssue({
          ...{ code: "custom", path: [index, "time"] },
          message: "This slot is in the list twice; remove one.",
        });
      }
      seen.add(slot);
    }
  })
  .transform((slots) =>
    slots.toSorted(
      (one, other) =>
        weekdaySchema.options.indexOf(one.weekday) - weekdaySchema.options.indexOf(other.weekday) ||
        one.time.localeCompare(other.time),
    ),
  );

/** What a publication on the channel starts with. */
export const publishingDefaultsSchema = z.object({
  /** BCP-47; null for the language of each script. */
  language: z.string().max(20).nullable().default(null),
  /** Put below each description. */
  callToAction: z.string().trim().max(500, "This is longer than 500 characters; shorten it.").default(""),
  /** Not to be said in titles, descriptions and tags. */
  blockedWords: textListSchema.default([]),
  tags: textListSchema.default([]),
  /** 27 is Education. */
  categoryId: z
    .string()
    .regex(/^\d{1,3}$/)
    .default("27"),
  playlistId: z.string().max(100).nullable().default(null),
  privacyStatus: z.enum(["private", "unlisted", "public"]).default("private"),
  madeForKids: z.boolean().default(false),
  notifySubscribers: z.boolean().default(true),
  license: z.enum(["youtube", "creativeCommon"]).default("youtube"),
  embeddable: z.boolean().default(true),
  captions: z.boolean().default(true),
  slots: slotsSchema.default([]),
  /** So far apart the calendar wants the channel's videos; 0 for however near. */
  bufferMinutes: z.int().min(0).max(10_080, "A week, 10080 minutes, is the longest.").default(0),
  /** Within so many days the calendar warns of a second video of the same topic; 0 for never. */
  sameTopicDays: z.int().min(0).max(365, "A year, 365 days, is the longest.").default(7),
});
export type PublishingDefaults = z.infer<typeof publishingDefaultsSchema>;

/** The options that a new video of a channel starts with, and its dictionary. */
export const channelProfileSchema = scriptSettingsSchema
  .pick({ format: true, themeId: true, captionStyle: true, voiceId: true, speed: true })
  .required()
  .extend({
    /** Channels from before there was a choice have none. */
    pauses: pauseLengthSchema.default("normal"),
    music: z.union([musicMoodSchema, z.literal("none")]),
    /** What the last scene of its new videos asks of the viewer; absent where they have none. */
    endScreen: endScreenSchema.optional(),
    /** Applies to all its videos, old and new. */
    pronunciations: pronunciationsSchema.default([]),
  });
export type ChannelProfile = z.infer<typeof channelProfileSchema>;

/** IANA, in this machine's spelling. `Intl.supportedValuesOf` leaves out UTC and the newer names that some browsers give. */
export const timeZoneSchema = z.string().transform((name, context) => {
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    // Newer engines take offsets as well, which know no summer time.
    if (/^[A-Z]/.test(timeZone)) return timeZone;
  } catch {
    // Said below.
  }
  context.addIssue("There is no such time zone; choose one such as Europe/Berlin.");

  return z.NEVER;
});

export const channelInputSchema = z.object({
  name: nameSchema,
  timeZone: timeZoneSchema,
  profile: channelProfileSchema,
});
export type ChannelInput = z.infer<typeof channelInputSchema>;

export const channelKindSchema = z.enum(["youtube", "export"]);
export type ChannelKind = z.infer<typeof channelKindSchema>;

export type Channel = ChannelInput & {
  channelId: string;
  kind: ChannelKind;
  publishing: PublishingDefaults;
  approval: ApprovalPolicy;
};
