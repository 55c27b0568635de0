import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import send from "send";
import { fetchIllustration, isIllustrationKey } from "@/server/adapters/illustrations/illustration-files";
import { getStore, type Store } from "@/server/adapters/storage/store";
import { log } from "@/server/log";
import { startLoopbackServer } from "./loopback-server";

let current: Promise<string> | undefined;

/**
 * Serves stored files and illustrations to the browser of this process, on the loopback interface only, under a path that no
 * other user of the machine can guess. Returns the base URL without a trailing slash.
 */
export function getMediaBaseUrl(): Promise<string> {
  current ??= startMediaServer();

  return current;
}

/** The base URL of the same files for a picture with `scale` output pixels per timeline pixel: drawings are printed that much larger. */
export function scaleMedia(mediaBaseUrl: string, scale: number): string {
  return scale > 1 ? `${mediaBaseUrl}/@${scale}x` : mediaBaseUrl;
}

/** A key with the prefix that `scaleMedia` may have put before it. */
const scaledKeyPattern = /^(?:@(?<scale>\d(?:\.\d+)?)x\/)?(?<key>.+)$/s;

async function startMediaServer(): Promise<string> {
  const store = await getStore();
  const secretPath = `/${randomBytes(32).toString("hex")}/`;
  const origin = await startLoopbackServer((request, response) => {
    answer(request, response, { store, secretPath }).catch((error: unknown) => {
      // The browser reports only that a file is missing.
      log.warn({ err: error }, "A picture or clip could not be read");
      response.writeHead(404).end();
    });
  });

  return `${origin}${secretPath.slice(0, -1)}`;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { store, secretPath }: { store: Store; secretPath: string },
): Promise<void> {
  const [rawPath = ""] = (request.url ?? "").split("?");
  if (!rawPath.startsWith(secretPath)) return void response.writeHead(404).end();

  const { scale = 1, key } =
    scaledKeyPattern.exec(decode(rawPath.slice(secretPath.length)) ?? "")?.groups ?? {};
  if (key === undefined) return void response.writeHead(400).end();

  const file = isIllustrationKey(key)
    ? await fetchIllustration(key, { scale: Number(scale) })
    : await store.fetchLocal(key);
  // `send` decodes the path that it is given.
  send(request, encodeURI(file).replaceAll("?", "%3F").replaceAll("#", "%23"), { dotfiles: "allow" }).pipe(
    response,
  );
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
