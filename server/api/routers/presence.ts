import { tracked } from "@trpc/server";
import { z } from "zod";
import { lookAtScene, watchPresence } from "@/server/presence/presence";
import { sceneSchema } from "@/server/presence/schema";
import { endWithSession } from "../end-with-session";
import { limitStreams } from "../limit-streams";
import { protectedProcedure, router } from "../trpc";

export const presenceRouter = router({
  /** Who else has a video open, now and after every change; the watcher is present for the others. */
  watch: protectedProcedure
    .input(z.object({ videoId: z.uuid(), lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      const where = { videoId: input.videoId, workspaceId: ctx.workspaceId, userId: ctx.account.userId };
      const states = limitStreams(
        ctx.account.userId,
        endWithSession({
          ...{ isSignedIn: ctx.isSignedIn, signal },
          open: (untilSessionEnd) => watchPresence(where, untilSessionEnd),
        }),
      );
      for await (const [index, view] of states) yield tracked(String(index), view);
    }),

  /** Says that a page is still open, and which scene it shows. */
  look: protectedProcedure
    .input(z.object({ presenceId: z.uuid(), scene: sceneSchema }))
    .mutation(({ ctx: { workspaceId, account }, input: { presenceId, scene } }) =>
      lookAtScene({ presenceId, workspaceId, userId: account.userId }, scene),
    ),
});
