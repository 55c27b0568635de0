import { createServer } from "node:http";
import send from "send";
import { getStore } from "@/server/adapters/storage/store";

let current: Promise<string> | undefined;

/** Serves stored files to the browser of this process, on the loopback interface only; gives its base URL. */
export function getMediaBaseUrl(): Promise<string> {
  current ??= startMediaServer();

  return current;
}

async function startMediaServer(): Promise<string> {
  const store = await getStore();
  const server = createServer((request, response) => {
    const storageKey = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname.slice(1));

    store.fetchLocal(storageKey).then(
      (file) => send(request, file, { dotfiles: "allow" }).pipe(response),
      () => response.writeHead(404).end(),
    );
  });
  // The process may end while it listens.
  server.unref();

  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`);
    });
  });
}
