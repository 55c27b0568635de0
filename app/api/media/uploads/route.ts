import { handle } from "@/server/api/handle";
import { handleUpload } from "@/server/api/handle-upload";

/** Postgres, streams and ffmpeg need Node. */
export const runtime = "nodejs";

/** One file for the media library, as the body; its name is in the address. */
export function PUT(request: Request): Promise<Response> {
  return handle((account) => handleUpload(request, account));
}
