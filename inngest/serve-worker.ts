import { createServer } from "node:http";
import { serve } from "inngest/node";
import { z } from "zod";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { drain } from "@/server/process-ending";
import { apps } from "./apps";
import { confirmRegistration } from "./registration";

/** Each app is served under its own id. */
const servePath = "/api/inngest";

const registerEveryMs = 60_000;

/**
 * Serves the functions to the Inngest server of `INNGEST_*` over signed HTTP and registers them there; returns the function that stops it.
 * Throws CONFIGURATION_INVALID if the port is taken or the server rejects the functions.
 */
export async function startServeWorker(serveOrigin: string): Promise<(graceMs: number) => Promise<void>> {
  const { workerHost, workerPort } = env;
  const handlers = new Map(
    apps.map(({ client, functions }) => {
      const path = pathOf(client.id);

      return [path, serve({ client, functions, serveOrigin, servePath: path })];
    }),
  );
  let isStopping = false;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", serveOrigin);
    const handler = handlers.get(pathname);
    // As if this worker were gone already: Inngest calls again.
    if (isStopping) request.socket.destroy();
    else if (handler) handler(request, response);
    else response.writeHead(404).end();
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => {
      const message = `The worker cannot listen on ${workerHost}, port ${workerPort} (${cause.message}): set WORKER_HOST and WORKER_PORT.`;
      reject(new AppError("CONFIGURATION_INVALID", message, { cause }));
    });
    server.listen(workerPort, workerHost, resolve);
  });
  await register();
  // A server whose state was wiped must learn the functions again.
  const registering = setInterval(() => {
    register()
      .then(confirmRegistration)
      .catch((error: unknown) => log.warn({ err: error }, "The functions could not be registered again"));
  }, registerEveryMs);

  return async (graceMs) => {
    isStopping = true;
    clearInterval(registering);
    await drain(new Promise((resolve) => server.close(resolve)), graceMs);
    server.closeAllConnections();
  };
}

function pathOf(appId: string): string {
  return `${servePath}/${appId}`;
}

/** The SDK answers this PUT by registering its functions with the Inngest server. */
async function register(): Promise<void> {
  const host = env.workerHost === "0.0.0.0" || env.workerHost === "::" ? "127.0.0.1" : env.workerHost;
  const address = host.includes(":") ? `[${host}]` : host;

  for (const { client } of apps) {
    const answer = await fetch(`http://${address}:${env.workerPort}${pathOf(client.id)}`, { method: "PUT" });
    if (answer.ok) continue;

    const { message } = z.object({ message: z.string() }).parse(await answer.json());
    throw new AppError(
      "CONFIGURATION_INVALID",
      `The functions could not be registered: ${message.replace(/^Failed to register; /, "")}`,
    );
  }
}
