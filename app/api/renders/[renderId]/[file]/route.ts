import { handle } from "@/server/api/handle";
import {
  isRenderText,
  openCaptions,
  openPackage,
  type OpenPackage,
  openPlatformPackage,
  openRenderFile,
  openRenderText,
} from "@/server/exports/open-render-file";
import { platformIdSchema } from "@/server/exports/platforms";
import { contentDisposition, serveFile } from "@/server/media/serve-file";
import { toWebStream } from "@/server/media/to-web-stream";

type RouteContext = { params: Promise<{ renderId: string; file: string }> };

/**
 * Files of a finished render: `video`, `thumbnail` (both with `?download`), `captions` for a player, and for saving `srt`,
 * `vtt`, `description` and `package` (also with `?platform=`).
 */
export function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return handle(async ({ workspaceId }) => {
    const { renderId, file: name } = await params;
    const where = { workspaceId, renderId };
    if (name === "captions") return serveCaptions(await openCaptions(where));
    if (isRenderText(name)) return serveText(await openRenderText(where, name));
    const { searchParams } = new URL(request.url);
    if (name === "package") {
      const platform = platformIdSchema.optional().parse(searchParams.get("platform") ?? undefined);

      return servePackage(await (platform ? openPlatformPackage(where, platform) : openPackage(where)));
    }

    const { file, downloadName } = await openRenderFile(where, name);
    const isDownload = searchParams.has("download");

    return serveFile({
      file,
      request,
      downloadName: isDownload ? downloadName : undefined,
    });
  });
}

function serveCaptions(captions: string): Response {
  return new Response(captions, {
    headers: { "content-type": "text/vtt; charset=utf-8", "cache-control": "private, no-cache" },
  });
}

function serveText({ text, mediaType, downloadName }: Awaited<ReturnType<typeof openRenderText>>): Response {
  return new Response(text, {
    headers: {
      "content-type": `${mediaType}; charset=utf-8`,
      "content-disposition": contentDisposition(downloadName),
      "cache-control": "private, no-cache",
    },
  });
}

function servePackage({ open, downloadName }: OpenPackage): Response {
  return new Response(toWebStream(open), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": contentDisposition(downloadName),
      "cache-control": "private, no-store",
    },
  });
}
