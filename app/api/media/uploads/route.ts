import { answer } from "@/server/api/answer";
import { takeUpload } from "@/server/api/take-upload";

/** Postgres, streams and ffmpeg need Node. */
export const runtime = "nodejs";

/** One file for the media library, as the body; its name is in the address. */
export function PUT(request: Request): Promise<Response> {
  return answer((account) => takeUpload(request, account));
}
