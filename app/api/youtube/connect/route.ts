import { sendToConsent } from "@/server/api/connect-youtube";
import { handle } from "@/server/api/handle";

/** Begins to connect a channel: goes on at Google. */
export function GET(request: Request): Promise<Response> {
  return handle((account) => sendToConsent(request, account));
}
