import { handle } from "@/server/api/handle";
import { requirePermission } from "@/server/api/require-permission";
import { openAuditCsv } from "@/server/audit/list-audit-log";
import { auditFilterSchema } from "@/server/audit/schema";
import { AppError } from "@/server/errors";
import { toFileName } from "@/server/exports/file-name";
import { contentDisposition } from "@/server/media/serve-file";
import { toWebStream } from "@/server/media/to-web-stream";

/** Who changed what in a workspace, by `?actor=…&action=…&from=2026-11-01&to=2026-11-30`, as CSV. */
export function GET(request: Request): Promise<Response> {
  return handle(async (account) => {
    await requirePermission(account, "audit:read", "anywhere");
    const fields = Object.fromEntries(new URL(request.url).searchParams);
    const { data: filter, error } = auditFilterSchema.safeParse(fields);
    if (error) {
      throw new AppError(
        "INVALID_INPUT",
        "Say whose, what and when, such as ?from=2026-11-01&to=2026-11-30.",
      );
    }
    const { workspaceId, workspaceName } = account;

    return new Response(
      toWebStream(() => openAuditCsv(workspaceId, filter)),
      {
        headers: {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": contentDisposition(`${toFileName(workspaceName)} audit log.csv`),
          "cache-control": "private, no-store",
        },
      },
    );
  });
}
