import { z } from "zod";
import {
  musicMoodSchema,
  pauseLengthSchema,
  scriptSettingsSchema,
} from "@/server/script-format/front-matter/settings";
import { nameSchema } from "@/server/workspaces/schema";
import { pronunciationsSchema } from "./pronunciations";

/** The options that a new video of a channel starts with, and its dictionary. */
export const channelProfileSchema = scriptSettingsSchema
  .pick({ format: true, themeId: true, captionStyle: true, voiceId: true, speed: true })
  .required()
  .extend({
    /** Channels from before there was a choice have none. */
    pauses: pauseLengthSchema.default("normal"),
    music: z.union([musicMoodSchema, z.literal("none")]),
    /** Applies to all its videos, old and new. */
    pronunciations: pronunciationsSchema.default([]),
  });
export type ChannelProfile = z.infer<typeof channelProfileSchema>;

/** IANA, in this machine's spelling. `Intl.supportedValuesOf` leaves out UTC and the newer names that some browsers give. */
const timeZoneSchema = z.string().transform((name, context) => {
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

export type Channel = ChannelInput & { channelId: string };
