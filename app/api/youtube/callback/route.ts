import { receiveConsent } from "@/server/api/connect-youtube";
import { handle } from "@/server/api/handle";

/** Google's consent page sends people here; the OAuth client names this address. */
export function GET(request: Request): Promise<Response> {
  return handle((account) => receiveConsent(request, account));
}
