import { z } from "zod";

// By itself: pages that only look for slots need nothing of what else a channel is made of.
export const weekdaySchema = z.enum([
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
]);

/** When a channel publishes, in its time zone. */
export const slotSchema = z.object({
  weekday: weekdaySchema,
  /** On a clock of 24 hours. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time such as 18:30."),
});
export type Slot = z.infer<typeof slotSchema>;
