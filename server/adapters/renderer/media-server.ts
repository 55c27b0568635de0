import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import send from "send";
import { fetchIllustration, isIllustrationKey } from "@/server/adapters/illustrations/illustration-files";
import { getStore, type Store } from "@/server/adapters/storage/store";

let current: Promise<string> | undefined;

/**
 * Serves stored files and illustrations to the browser of this process, on the loopback interface only, under a path that nobody else of the
 * machine can guess. Returns its base URL, without a slash at its end.
 */
export function getMediaBaseUrl(): Promise<string> {
  current ??= startMediaServer();

  return current;
}

async function startMediaServer(): Promise<string> {
  const store = await getStore();
  const secretPath = `/${randomBytes(32).toString("hex")}/`;
  let host = "";
  const server = createServer((request, response) => {
    // The name of a page that a stranger pointed at this address is another one.
    if (request.headers.host !== host) return void response.writeHead(403).end();
    if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();

    answer(request, response, { store, secretPath }).catch(() => response.writeHead(404).end());
  });
  // The process may end while it listens.
  server.unref();

  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address();
      host = `127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
      resolve(`http://${host}${secretPath.slice(0, -1)}`);
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { store, secretPath }: { store: Store; secretPath: string },
): Promise<void> {
  const [rawPath = ""] = (request.url ?? "").split("?");
  if (!rawPath.startsWith(secretPath)) return void response.writeHead(404).end();

  const storageKey = decode(rawPath.slice(secretPath.length));
  if (storageKey === undefined) return void response.writeHead(400).end();

  const file = isIllustrationKey(storageKey)
    ? await fetchIllustration(storageKey)
    : await store.fetchLocal(storageKey);
  // It decodes what it is given.
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
