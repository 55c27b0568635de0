import { createServer } from "node:http";
import { serve } from "inngest/node";
import { z } from "zod";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { inngest } from "./client";
import { functions } from "./functions";

const servePath = "/api/inngest";

/**
 * Serves the functions to the Inngest server of `INNGEST_*` over signed HTTP and registers them there; gives the function
 * that stops it. Throws CONFIGURATION_INVALID when the port is taken or the server does not take the functions.
 */
export async function startHttpWorker(): Promise<(graceMs: number) => Promise<void>> {
  const serveOrigin = env.workerOrigin ?? `http://127.0.0.1:${env.workerPort}`;
  const handler = serve({ client: inngest, functions, serveOrigin, servePath });
  const server = createServer((request, response) => {
    if (request.url?.startsWith(servePath)) handler(request, response);
    else response.writeHead(404).end();
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => {
      const message = `The worker cannot listen on port ${env.workerPort} (${cause.message}): set WORKER_PORT.`;
      reject(new AppError("CONFIGURATION_INVALID", message, { cause }));
    });
    server.listen(env.workerPort, resolve);
  });
  await register();

  return async (graceMs) => {
    const closed = new Promise((resolve) => server.close(resolve));
    // A call that is cut off counts as a failed attempt: Inngest makes it again, here or on another worker.
    const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(cutOff);
  };
}

/** The SDK answers this PUT by registering its functions with the Inngest server. */
async function register(): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${env.workerPort}${servePath}`, { method: "PUT" });
  if (answer.ok) return;

  const { message } = z.object({ message: z.string() }).parse(await answer.json());
  throw new AppError(
    "CONFIGURATION_INVALID",
    `Inngest at ${env.inngest?.baseUrl} did not take the functions (${message}): check INNGEST_BASE_URL and INNGEST_SIGNING_KEY.`,
  );
}
