import { topicRequestSchema } from "@/server/topics/schema";
import { writeTopicScript } from "@/server/topics/write-topic-script";
import { router, verifiedProcedure } from "../trpc";

export const topicsRouter = router({
  /** A script about a topic, to be looked over; nothing is saved. */
  write: verifiedProcedure("videos:edit")
    .input(topicRequestSchema)
    .mutation(({ ctx: { workspaceId, account }, input }) =>
      writeTopicScript(input, { workspaceId, userId: account.userId }),
    ),
});
