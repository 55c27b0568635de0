import { handlePublic } from "@/server/api/handle";
import { serveIllustration } from "@/server/illustrations/serve-illustration";

type RouteContext = { params: Promise<{ key: string[] }> };

/** The drawings that the preview shows: everybody's, and the same for all. */
export function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  return handlePublic(async () => serveIllustration(`illustrations/${(await params).key.join("/")}`));
}
