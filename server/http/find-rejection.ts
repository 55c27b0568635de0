import { isCrossSite } from "@/server/http/is-cross-site";

type Asked = {
  method?: string;
  url?: string;
  headers: Record<string, string | string[] | undefined>;
};

export type Rejection = { status: number; reason: string };

/** What no route of ours knows, Next would partly answer like GET, and partly fail at. */
const methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT"];
/** All that pages and public files are asked by; Next would look for a server action, and we have none. */
const reading = ["GET", "HEAD"];
/** More than the longest script, several times over. What is larger would be in memory whole before anybody looks at it. */
const maxBodyBytes = 4_000_000;

/** Why a request is not answered at all, seen by its first lines alone; undefined for one that may pass. */
export function findRejection(request: Asked, appOrigin: string): Rejection | undefined {
  const { method = "GET", url = "", headers } = request;
  if (!isReadable(url)) return { status: 400, reason: "This address is not well formed." };

  if (!methods.includes(method) || (!reading.includes(method) && !url.startsWith("/api/"))) {
    return { status: 405, reason: `${method} is not answered here.` };
  }

  const fetchSite = headers["sec-fetch-site"]?.toString();
  const [origin, host] = [headers.origin?.toString(), headers.host?.toString()];
  if (isCrossSite({ method, fetchSite, origin, host }, appOrigin)) {
    return { status: 403, reason: "This request comes from another site." };
  }

  if (isUpload(request)) return undefined;
  if (headers["transfer-encoding"] !== undefined) {
    return { status: 411, reason: "Say how long this request is: it needs a Content-Length." };
  }

  const isTooLong = Number(headers["content-length"] ?? 0) > maxBodyBytes;

  return isTooLong ? { status: 413, reason: "This request is larger than 4 MB." } : undefined;
}

/** Next would call an address with a broken escape its own failure. */
function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address.split("?")[0] ?? "");

    return true;
  } catch {
    return false;
  }
}

/** Whether a request brings a file for the media library: the one kind that may be large, and take long. */
export function isUpload({ method, url = "" }: Pick<Asked, "method" | "url">): boolean {
  return method === "PUT" && url.split("?")[0] === "/api/media/uploads";
}
