import { sendToConsent } from "@/server/api/connect-youtube";
import { handle } from "@/server/api/handle";

/** Starts connecting a channel, and redirects to Google. */
export function GET(request: Request): Promise<Response> {
  return handle((account) => sendToConsent(request, account));
}
