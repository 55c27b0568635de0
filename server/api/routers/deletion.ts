import { z } from "zod";
import { deleteAccount, deleteWorkspace, listOwnedWorkspaces } from "@/server/deletion/delete";
import { createWorkspace, keepAccount, restoreWorkspace } from "@/server/deletion/restore";
import { nameSchema } from "@/server/workspaces/schema";
import { permittedProcedure, personProcedure, router } from "../trpc";

const confirmationSchema = z.object({ password: z.string().max(1000) });

/** Deletes accounts and workspaces; most of it also works for people whose account or workspace is deleted. */
export const deletionRouter = router({
  /** What deleting the person's own account would take with it. */
  listOwned: personProcedure.query(({ ctx }) => listOwnedWorkspaces(ctx.person.userId)),

  /** Returns when the account was deleted. */
  deleteAccount: personProcedure
    .input(confirmationSchema)
    .mutation(({ ctx: { person, caller }, input }) => deleteAccount(person, { ...input, caller })),

  keepAccount: personProcedure.mutation(({ ctx }) => keepAccount(ctx.person.userId)),

  deleteWorkspace: permittedProcedure("workspace:delete")
    .input(confirmationSchema)
    .mutation(({ ctx: { account, caller }, input }) => deleteWorkspace(account, { ...input, caller })),

  restoreWorkspace: personProcedure
    .input(z.object({ workspaceId: z.uuid() }))
    .mutation(({ ctx, input }) => restoreWorkspace({ ...input, userId: ctx.person.userId })),

  createWorkspace: personProcedure
    .input(z.object({ name: nameSchema }))
    .mutation(({ ctx, input }) => createWorkspace(ctx.person.userId, input.name)),
});
