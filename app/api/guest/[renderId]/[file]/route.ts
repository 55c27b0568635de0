import { z } from "zod";
import { handleGuest } from "@/server/api/handle";
import { AppError } from "@/server/errors";
import { openGuestCaptions, openGuestFile } from "@/server/exports/open-guest-file";
import { serveFile } from "@/server/media/serve-file";

type RouteContext = { params: Promise<{ renderId: string; file: string }> };

/** Files of a finished render of a guest's own video: `video`, `thumbnail`, and `captions` for a player. */
export function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return handleGuest(async (guest) => {
    const { renderId, file: name } = await params;
    if (!z.uuid().safeParse(renderId).success) throw new AppError("NOT_FOUND", "There is no such file.");
    if (name === "captions") {
      return new Response(await openGuestCaptions(guest, renderId), {
        headers: { "content-type": "text/vtt; charset=utf-8", "cache-control": "private, no-cache" },
      });
    }

    return serveFile({ file: await openGuestFile(guest, renderId, name), request });
  });
}
