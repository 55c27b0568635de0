import { handle } from "@/server/api/handle";
import { openMedia } from "@/server/media/media-library";
import { serveFile } from "@/server/media/serve-file";

type RouteContext = { params: Promise<{ key: string[] }> };

/** What the preview plays: narration clips, photos, footage. */
export function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return handle(async ({ workspaceId }) => {
    const { key } = await params;
    // No key holds U+0000, and Postgres would fail to look for one.
    const file = await openMedia(workspaceId, key.join("/").replaceAll("\0", ""));

    return serveFile({ file, request });
  });
}
