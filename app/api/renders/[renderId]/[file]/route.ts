import { handle } from "@/server/api/handle";
import {
  isRenderText,
  openCaptions,
  openPackage,
  openRenderFile,
  openRenderText,
} from "@/server/exports/open-render-file";
import { contentDisposition, serveFile } from "@/server/media/serve-file";
import { toWebStream } from "@/server/media/to-web-stream";

type RouteContext = { params: Promise<{ renderId: string; file: string }> };

/**
 * Of a finished render: `video`, `thumbnail` (both with `?download`), `captions` for a player, and to be saved `srt`, `vtt`,
 * `description` and `package`.
 */
export function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return handle(async ({ workspaceId }) => {
    const { renderId, file: name } = await params;
    const where = { workspaceId, renderId };
    if (name === "captions") return serveCaptions(await openCaptions(where));
    if (isRenderText(name)) return serveText(await openRenderText(where, name));
    if (name === "package") return servePackage(await openPackage(where));

    const { file, downloadName } = await openRenderFile(where, name);
    const isDownload = new URL(request.url).searchParams.has("download");

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

function servePackage({ open, downloadName }: Awaited<ReturnType<typeof openPackage>>): Response {
  return new Response(toWebStream(open), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": contentDisposition(downloadName),
      "cache-control": "private, no-store",
    },
  });
}
