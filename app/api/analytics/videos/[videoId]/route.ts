import { z } from "zod";
import { openRetentionCsv, openVideoCsv } from "@/server/analytics/report/open-csv";
import { fileQuerySchema } from "@/server/analytics/schema";
import { handle } from "@/server/api/handle";
import { AppError } from "@/server/errors";
import { contentDisposition } from "@/server/media/serve-file";
import { toWebStream } from "@/server/media/to-web-stream";

type Context = { params: Promise<{ videoId: string }> };

/** What a video did on each of `?range=28` days, or with `&table=retention` how much of it people watch, as CSV. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(async ({ workspaceId }) => {
    const { videoId } = await params;
    const { data, error } = fileQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (error) throw new AppError("INVALID_INPUT", "Say how many days, such as ?range=28.");
    if (!z.uuid().safeParse(videoId).success) throw new AppError("NOT_FOUND", "There is no such video.");
    const openTable = data.table === "retention" ? openRetentionCsv : openVideoCsv;
    const { open, downloadName } = await openTable({ workspaceId, videoId }, data);

    return new Response(toWebStream(open), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": contentDisposition(downloadName),
        "cache-control": "private, no-store",
      },
    });
  });
}
