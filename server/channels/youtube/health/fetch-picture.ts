import { env } from "@/server/env";
import { log } from "@/server/log";

/** Pictures of 88 by 88 pixels have some 5 KB. */
const mostBytes = 60_000;
const timeLimitMs = 5000;
const types = ["image/jpeg", "image/png", "image/webp"];

/**
 * A channel's picture as a `data:` address: pages load nothing from other sites, and Google learns of nobody who looks. Gives ""
 * where it cannot be had; nothing depends on it.
 */
export async function fetchPicture(address: string | undefined): Promise<string> {
  if (address === undefined || !isGoogles(address)) return "";
  try {
    const response = await fetch(address, { redirect: "error", signal: AbortSignal.timeout(timeLimitMs) });
    const type = response.headers.get("content-type")?.split(";")[0] ?? "";
    const isTooLong = Number(response.headers.get("content-length") ?? 0) > mostBytes;
    if (!response.ok || !types.includes(type) || isTooLong) {
      await response.body?.cancel();
      return "";
    }
    const bytes = Buffer.from(await response.arrayBuffer());

    return bytes.length > mostBytes ? "" : `data:${type};base64,${bytes.toString("base64")}`;
  } catch (error) {
    log.info({ err: error }, "A channel's picture could not be fetched");

    return "";
  }
}

/** Where YouTube keeps pictures, or the server in Google's place. */
function isGoogles(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  if (origin === new URL(env.googleAddresses.api).origin) return true;

  return protocol === "https:" && /\.(?:ggpht|googleusercontent)\.com$/.test(hostname);
}
