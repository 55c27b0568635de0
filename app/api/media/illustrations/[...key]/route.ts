import { handle } from "@/server/api/handle";
import { serveIllustration } from "@/server/illustrations/serve-illustration";

type RouteContext = { params: Promise<{ key: string[] }> };

/** The drawings that the preview shows. They are the same for all; but each request prints them, in turns by workspace. */
export function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  return handle(async ({ workspaceId }) =>
    serveIllustration(workspaceId, `illustrations/${(await params).key.join("/")}`),
  );
}
