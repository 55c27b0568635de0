import { handleGuest } from "@/server/api/handle";
import { openGuestMedia } from "@/server/guest-links/guest-media";
import { serveFile } from "@/server/media/serve-file";

type RouteContext = { params: Promise<{ key: string }> };

/** The workspace's media that the preview of a guest's video plays: narration clips, photos, footage. */
export function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return handleGuest(async (guest) => {
    const { key } = await params;

    return serveFile({ file: await openGuestMedia(guest, key), request });
  });
}
