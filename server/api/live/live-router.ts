import { getTRPCErrorFromUnknown, isTrackedEnvelope, TRPCError, type TRPCErrorShape } from "@trpc/server";
import { z } from "zod";
import { AppError } from "@/server/errors";
import { toTrpcError } from "../errors";
import { type Context, publicProcedure, router } from "../trpc";
import { mergeStreams } from "./merge-streams";
import { type LiveEvent, mostTopics, type Topic, topicSchema } from "./schema";

/** With these the browser connects again by itself (tRPC's `retryableRpcCodes`). */
const passingCodes: TRPCError["code"][] = [
  "BAD_GATEWAY",
  "SERVICE_UNAVAILABLE",
  "GATEWAY_TIMEOUT",
  "INTERNAL_SERVER_ERROR",
];

export type Subscribe = (topic: Topic, ctx: Context, signal: AbortSignal) => Promise<AsyncIterable<unknown>>;
export type ToErrorShape = (error: TRPCError, topic: Topic) => TRPCErrorShape;

/**
 * Everything that a page follows, in one stream: a browser has six connections to a server for all its tabs, and a stream
 * holds one. Each topic is a subscription of the router, with its own permissions; a refused one leaves the others alone.
 */
export function createLiveRouter(subscribe: Subscribe, toErrorShape: ToErrorShape) {
  return router({
    watch: publicProcedure
      .input(z.object({ topics: z.array(topicSchema).min(1).max(mostTopics) }))
      .subscription(({ ctx, input, signal }): AsyncGenerator<LiveEvent, undefined> => {
        const follow = (topic: Topic) => (until: AbortSignal) => followTopic(topic, until);

        async function* followTopic(topic: Topic, until: AbortSignal): AsyncGenerator<LiveEvent> {
          const name = topic.topic;
          try {
            if (topic.path.startsWith("live.")) {
              throw new AppError("INVALID_INPUT", "A stream is not followed in itself.");
            }
            for await (const event of await subscribe(topic, ctx, until)) {
              const data = isTrackedEnvelope(event) ? { id: event[0], data: event[1] } : event;
              yield { topic: name, kind: "data", data };
            }
            yield { topic: name, kind: "over" };
          } catch (thrown) {
            const known = getTRPCErrorFromUnknown(thrown);
            const error = thrown instanceof TRPCError ? known : toTrpcError(known);
            if (passingCodes.includes(error.code)) throw error;
            yield { topic: name, kind: "error", error: toErrorShape(error, topic) };
          }
        }

        return mergeStreams(input.topics.map(follow), signal);
      }),
  });
}
