import { z } from "zod";
import { openChannelCsv } from "@/server/analytics/report/open-csv";
import { fileQuerySchema } from "@/server/analytics/schema";
import { handle } from "@/server/api/handle";
import { AppError } from "@/server/errors";
import { contentDisposition } from "@/server/media/serve-file";
import { toWebStream } from "@/server/media/to-web-stream";

type Context = { params: Promise<{ channelId: string }> };

/** What each of a channel's videos did on each of `?range=28` days, as CSV. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(async ({ workspaceId }) => {
    const { channelId } = await params;
    const { data, error } = fileQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (error) throw new AppError("INVALID_INPUT", "Say how many days, such as ?range=28.");
    if (!z.uuid().safeParse(channelId).success) throw new AppError("NOT_FOUND", "There is no such channel.");
    const { open, downloadName } = await openChannelCsv({ workspaceId, channelId }, data.range);

    return new Response(toWebStream(open), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": contentDisposition(downloadName),
        "cache-control": "private, no-store",
      },
    });
  });
}
