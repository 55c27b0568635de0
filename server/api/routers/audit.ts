import { listAuditActors, listAuditLog } from "@/server/audit/list-audit-log";
import { listAuditSchema } from "@/server/audit/schema";
import { permittedProcedure, router } from "../trpc";

export const auditRouter = router({
  /** Who changed what, the newest first. */
  list: permittedProcedure("audit:read")
    .input(listAuditSchema)
    .query(({ ctx, input }) => listAuditLog(ctx.workspaceId, input)),

  /** Whom the log can be filtered by. */
  actors: permittedProcedure("audit:read").query(({ ctx }) => listAuditActors(ctx.workspaceId)),
});
