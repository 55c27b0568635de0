import { handleGuest } from "@/server/api/handle";
import { serveIllustration } from "@/server/illustrations/serve-illustration";

type RouteContext = { params: Promise<{ key: string[] }> };

/** The drawings that the preview of a guest's video shows: the same for all, under keys that are not sealed. */
export function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  return handleGuest(async ({ workspaceId }) =>
    serveIllustration(workspaceId, `illustrations/${(await params).key.join("/")}`),
  );
}
