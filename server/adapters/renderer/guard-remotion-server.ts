import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { AppError } from "@/server/errors";
import { getMediaBaseUrl } from "./media-server";

const loopback = "127.0.0.1";

let guarded: Promise<void> | undefined;

/**
 * Restricts the server that Remotion starts while it draws to this machine and our own media (docs/decisions/0029). Await it
 * before drawing anything. Throws INTERNAL if this version of Remotion does not accept the restriction.
 */
export function guardRemotionServer(): Promise<void> {
  guarded ??= guard();

  return guarded;
}

async function guard(): Promise<void> {
  const [{ RenderInternals }, mediaBaseUrl] = await Promise.all([
    import("@remotion/renderer"),
    getMediaBaseUrl(),
  ]);

  // Remotion caches this object for the life of the process: every later server listens as it says.
  const config = RenderInternals.getPortConfig(false);
  config.host = loopback;
  // On other systems, a loopback port counts as free even if another program has it on all addresses.
  if (process.platform === "linux") {
    config.hostsToTry = config.hostsToTry.filter((host) => host === loopback || host === "::1");
  }
  if (RenderInternals.getPortConfig(false).host !== loopback) {
    throw new AppError("INTERNAL", "This version of Remotion would listen on all interfaces.");
  }

  subscribe("http.server.request.start", (message) => {
    const request = readRequest(message);
    if (request?.url?.startsWith("/proxy") && !isOwnMedia(request.url, mediaBaseUrl)) {
      request.url = "/refused";
    }
  });
}

function readRequest(message: unknown): IncomingMessage | undefined {
  const isMessage = typeof message === "object" && message !== null && "request" in message;

  return isMessage && message.request instanceof IncomingMessage ? message.request : undefined;
}

/** Whether a request for a picture of a clip is complete, so that Remotion does not throw, and names a file on our media server. */
function isOwnMedia(address: string, mediaBaseUrl: string): boolean {
  const url = URL.parse(address, "http://localhost");
  const source = url?.searchParams.get("src") ?? "";
  const isWhole = url?.searchParams.get("time") && url.searchParams.get("toneMapped");

  return Boolean(isWhole) && source.startsWith(`${mediaBaseUrl}/`);
}
