import { openFeed } from "@/server/calendar/feeds/open-feed";
import { handlePublic } from "@/server/api/handle";

type RouteContext = { params: Promise<{ file: string }> };

/** The feed that other calendars read: its address is enough, without a session. */
export function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return handlePublic(async () => {
    const { file } = await params;
    // `cli/web/web.ts` has put the one trustworthy address there.
    const address = request.headers.get("x-forwarded-for") ?? "";
    const text = await openFeed(file.replace(/\.ics$/, ""), { address });

    return new Response(text, {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'inline; filename="offcamera.ics"',
        "cache-control": "private, no-store",
        "x-robots-tag": "noindex",
      },
    });
  });
}
