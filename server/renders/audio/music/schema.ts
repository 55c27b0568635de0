import { z } from "zod";

/** What the music under a video should do to the viewer. */
export const moodSchema = z.enum(["calm", "curious", "hopeful", "driving", "tense", "cozy"]);
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
