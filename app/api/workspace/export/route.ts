import { handle } from "@/server/api/handle";
import { requirePermission } from "@/server/api/require-permission";
import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { openWorkspaceExport } from "@/server/exports/export-workspace";
import { contentDisposition } from "@/server/media/serve-file";
import { toWebStream } from "@/server/media/to-web-stream";

/** Everything that a workspace has, as a zip that is written while it is read. */
export function GET(): Promise<Response> {
  return handle(async (account) => {
    await requirePermission(account, "workspace:manage", "anywhere");
    await recordAuditEvent({ workspaceId: account.workspaceId, action: "workspace.exported" });
    const { open, downloadName } = await openWorkspaceExport(account);

    return new Response(toWebStream(open), {
      headers: {
        "content-type": "application/zip",
        "content-disposition": contentDisposition(downloadName),
        "cache-control": "private, no-store",
      },
    });
  });
}
