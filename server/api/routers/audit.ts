import { listAuditActors, listAuditLog } from "@/server/audit/list-audit-log";
import { listAuditSchema } from "@/server/audit/schema";
import { permittedProcedure, router } from "../trpc";

export const auditRouter = router({
  /** Who changed what, newest first. */
  list: permittedProcedure("audit:read")
    .input(listAuditSchema)
    .query(({ ctx, input }) => listAuditLog(ctx.workspaceId, input)),

  /** The people by whom the log can be filtered. */
  actors: permittedProcedure("audit:read").query(({ ctx }) => listAuditActors(ctx.workspaceId)),
});
