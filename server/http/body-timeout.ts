import type { IncomingMessage, ServerResponse } from "node:http";
import { isUpload } from "./find-rejection";

/** How long the body of a request may take to arrive. */
const bodyTimeoutMs = 20_000;

/**
 * Cuts off whoever sends a body a byte now and then to hold the connection open (Node looks after the headers itself). A
 * file takes as long as it takes: `server/media/body-reader.ts` gives up a sender that stands still; but once it has its
 * answer, the rest of it is not waited for any longer than anything else.
 */
export function setBodyTimeout(request: IncomingMessage, response: ServerResponse): void {
  const { headers } = request;
  const hasBody = headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  if (!hasBody) return;

  const startTimer = () => {
    const timer = setTimeout(() => {
      if (!request.complete) request.destroy();
    }, bodyTimeoutMs);
    request.once("close", () => clearTimeout(timer));
  };
  if (isUpload(request)) response.once("finish", startTimer);
  else startTimer();
}
