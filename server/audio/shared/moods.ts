import type { z } from "zod";
import { musicMoodSchema } from "@/server/script-format/front-matter/settings";

export const moodSchema = musicMoodSchema;
export type Mood = z.infer<typeof moodSchema>;

/** One line for whoever chooses. */
export const moodDescriptions: Record<Mood, string> = {
  calm: "Slow pads and a soft piano: explanations, nature, health.",
  curious: "Light mallets and plucked bass: how things work, odd facts.",
  hopeful: "Piano that opens up into a warm beat: success stories, progress.",
  driving: "Pulsing bass and muted plucks: technology, business, countdowns.",
  tense: "Low drone, sparse notes and a ticking clock: risks, crime, history's dark days.",
  cozy: "Unhurried electric piano and brushes: lifestyle, food, personal stories.",
};
