import { createServer } from "node:http";
import { serve } from "inngest/node";
import { inngest } from "@/inngest/client";
import { startEmbeddedWorker } from "@/inngest/embedded-worker";
import { functions } from "@/inngest/functions";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { closeBrowser } from "@/server/adapters/renderer/open-renderer";
import { sweepScratchDirectories } from "@/server/artifacts/scratch-directory";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";

/** How long a step may go on after SIGTERM before its work is handed back. */
const graceMs = 10_000;

/**
 * The process that does the work: runs the Inngest functions with the embedded engine, or, where `INNGEST_*` is set,
 * serves them to that server over signed HTTP and registers itself there.
 */
async function main(): Promise<void> {
  await openDatabase();
  await sweepScratchDirectories();
  const stop = env.inngest ? await serveOverHttp() : await startEmbeddedWorker();
  console.error(
    env.inngest ? `Worker serves ${origin()}/api/inngest` : "Worker is running; Ctrl-C stops it.",
  );

  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void stop(graceMs)
        .then(closeBrowser)
        .then(closeDatabase)
        .then(() => process.exit(0));
    });
  }
}

async function serveOverHttp(): Promise<(graceMs: number) => Promise<void>> {
  const handler = serve({ client: inngest, functions, serveOrigin: origin(), servePath: "/api/inngest" });
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/api/inngest")) handler(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(env.workerPort, resolve));

  // The SDK answers this PUT by registering its functions with the Inngest server.
  const answer = await fetch(`http://127.0.0.1:${env.workerPort}/api/inngest`, { method: "PUT" });
  if (!answer.ok) {
    throw new AppError(
      "CONFIGURATION_INVALID",
      `Inngest at ${env.inngest?.baseUrl} refused the functions: ${await answer.text()}`,
    );
  }

  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
    });
}

function origin(): string {
  return env.workerOrigin ?? `http://127.0.0.1:${env.workerPort}`;
}

main().catch((error: unknown) => {
  console.error(error instanceof AppError ? error.userMessage : error);
  process.exit(1);
});
