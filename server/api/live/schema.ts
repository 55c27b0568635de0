import type { TRPCErrorShape } from "@trpc/server";
import { z } from "zod";

/** No page follows this many things. */
export const mostTopics = 12;

/** A subscription that a page follows: its procedure and input, under a name that the page's browser gives it. */
export const topicSchema = z.object({
  topic: z.string().max(20),
  path: z.string().max(100),
  input: z.unknown(),
});
export type Topic = z.infer<typeof topicSchema>;

const ofTopic = z.object({ topic: z.string() });

/** An event of one of them: its next state, an error that ended it, or its end. */
export const liveEventSchema = z.discriminatedUnion("kind", [
  ofTopic.extend({ kind: z.literal("data"), data: z.unknown() }),
  ofTopic.extend({ kind: z.literal("error"), error: z.custom<TRPCErrorShape>() }),
  ofTopic.extend({ kind: z.literal("over") }),
]);
export type LiveEvent = z.infer<typeof liveEventSchema>;
