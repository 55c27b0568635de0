import { handle } from "@/server/api/handle";
import { openCsv } from "@/server/costs/open-csv";
import { monthSchema } from "@/server/costs/schema";
import { AppError } from "@/server/errors";
import { toFileName } from "@/server/exports/file-name";
import { contentDisposition } from "@/server/media/serve-file";
import { toWebStream } from "@/server/media/to-web-stream";

/** What a workspace spent in `?month=2026-11`, call by call, as CSV. */
export function GET(request: Request): Promise<Response> {
  return handle(({ workspaceId, workspaceName }) => {
    const { data: month, error } = monthSchema.safeParse(new URL(request.url).searchParams.get("month"));
    if (error) throw new AppError("INVALID_INPUT", "Say which month, such as ?month=2026-11.");

    const response = new Response(
      toWebStream(() => openCsv(workspaceId, month)),
      {
        headers: {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": contentDisposition(`${toFileName(workspaceName)} costs ${month}.csv`),
          "cache-control": "private, no-store",
        },
      },
    );

    return Promise.resolve(response);
  });
}
