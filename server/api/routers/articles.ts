import { z } from "zod";
import { readArticle } from "@/server/articles/read-article";
import { articleAddressSchema } from "@/server/articles/schema";
import { permittedProcedure, router } from "../trpc";

export const articlesRouter = router({
  /** An article as a script, to be looked over; nothing is saved. */
  read: permittedProcedure("videos:edit")
    .input(z.object({ address: articleAddressSchema }))
    .mutation(({ ctx, input }) => readArticle({ ...input, userId: ctx.account.userId })),
});
