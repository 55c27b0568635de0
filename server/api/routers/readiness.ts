import { checkReadiness } from "@/server/readiness/check-readiness";
import { permittedProcedure, router } from "../trpc";

export const readinessRouter = router({
  /** Whether everything that the workspace depends on works. */
  check: permittedProcedure("workspace:manage").query(({ ctx }) => checkReadiness(ctx.workspaceId)),
});
