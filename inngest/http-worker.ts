import { createServer } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { serve } from "inngest/node";
import { z } from "zod";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { announceProcessEnd } from "@/server/process-ending";
import { inngest } from "./client";
import { functions } from "./functions";
import { confirmRegistration } from "./registration";

const servePath = "/api/inngest";

const registerEveryMs = 60_000;

/** How long work that was asked to give up may take for it. */
const interruptionMs = 2_500;

/**
 * Serves the functions to the Inngest server of `INNGEST_*` over signed HTTP and registers them there; gives the function
 * that stops it. Throws CONFIGURATION_INVALID when the port is taken or the server does not take the functions.
 */
export async function startHttpWorker(): Promise<(graceMs: number) => Promise<void>> {
  const { workerHost, workerPort } = env;
  const serveOrigin = env.workerOrigin ?? `http://127.0.0.1:${workerPort}`;
  const handler = serve({ client: inngest, functions, serveOrigin, servePath });
  let isStopping = false;
  const server = createServer((request, response) => {
    // As if it had gone already: Inngest calls again.
    if (isStopping) request.socket.destroy();
    else if (request.url?.startsWith(servePath)) handler(request, response);
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
  // A server whose state was emptied must learn the functions anew.
  const registering = setInterval(() => {
    register()
      .then(confirmRegistration)
      .catch((error: unknown) => log.warn({ err: error }, "The functions could not be registered again"));
  }, registerEveryMs);

  return async (graceMs) => {
    isStopping = true;
    clearInterval(registering);
    const drained = new Promise((resolve) => server.close(resolve));
    const isDrained = await Promise.race([drained.then(() => true), delay(graceMs, false, { ref: false })]);
    if (isDrained) return;

    // Each call that gives up is answered: Inngest makes it again at once, here or on another worker.
    announceProcessEnd();
    await Promise.race([drained, delay(interruptionMs, undefined, { ref: false })]);
    server.closeAllConnections();
  };
}

/** The SDK answers this PUT by registering its functions with the Inngest server. */
async function register(): Promise<void> {
  const host = env.workerHost === "0.0.0.0" || env.workerHost === "::" ? "127.0.0.1" : env.workerHost;
  const address = host.includes(":") ? `[${host}]` : host;
  const answer = await fetch(`http://${address}:${env.workerPort}${servePath}`, { method: "PUT" });
  if (answer.ok) return;

  const { message } = z.object({ message: z.string() }).parse(await answer.json());
  throw new AppError(
    "CONFIGURATION_INVALID",
    `The functions could not be registered: ${message.replace(/^Failed to register; /, "")}`,
  );
}
