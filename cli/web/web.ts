import "@/cli/explain-fatal-error";
import { createServer } from "node:http";
import next from "next";
import { liveWithParent } from "@/cli/start/live-with-parent";
import { sweepScratchDirectories } from "@/server/artifacts/scratch-directory";
import { readClientAddress } from "@/server/http/client-address";
import { createProxyWarning } from "@/server/http/create-proxy-warning";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { findListenHost } from "@/server/find-listen-host";
import { dropHeaders } from "@/server/http/drop-headers";
import { findRejection } from "@/server/http/find-rejection";
import { keepLength } from "@/server/http/keep-length";
import { setBodyTimeout } from "@/server/http/body-timeout";
import { closeSpeechEngines } from "@/server/providers/speech-engines";

/** Node would end every upload after five minutes: `setBodyTimeout` knows which requests may take long. */
const serverOptions = { requestTimeout: 0, headersTimeout: 10_000, connectionsCheckingInterval: 5000 };

/**
 * The process that answers browsers: Next's server, behind checks of the connection and the headers alone. Its argument is
 * the port. In development Next builds pages on request, and answers hot reload's WebSocket itself.
 */
async function main(): Promise<void> {
  liveWithParent();
  if (!env.databaseUrl || !env.appSecret) {
    throw new AppError("CONFIGURATION_INVALID", "The web app needs DATABASE_URL and APP_SECRET.");
  }

  await sweepScratchDirectories();
  // Tells next-auth its address, and with it whether its cookies are for https alone.
  process.env.NEXTAUTH_URL = env.appOrigin;
  const port = Number(process.argv[2]);
  const isHttps = env.appOrigin.startsWith("https:");
  const app = next({ dev: env.isDevelopment, port, hostname: new URL(env.appOrigin).hostname });
  await app.prepare();
  const handle = app.getRequestHandler();

  const warnOfProxy = createProxyWarning();
  const server = createServer(serverOptions, (request, response) => {
    const { headers, socket } = request;
    const forwardedFor = headers["x-forwarded-for"]?.toString() ?? "";
    warnOfProxy(forwardedFor);
    headers["x-forwarded-for"] = readClientAddress({
      ...{ forwardedFor, peer: socket.remoteAddress ?? "" },
      trustedProxies: env.trustedProxies,
    });
    setBodyTimeout(request, response);
    dropHeaders(request);
    const rejection = findRejection(request, env.appOrigin);
    if (rejection) {
      response.writeHead(rejection.status, { "content-type": "text/plain" });
      response.end(rejection.reason);
      return;
    }

    if (isHttps) response.setHeader("strict-transport-security", "max-age=31536000");
    keepLength(response);
    void handle(request, response);
  });
  server.listen({ port, host: findListenHost(env.appOrigin) }, () =>
    console.error(`The web app listens on port ${port}.`),
  );

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      server.close(() => void end());
      // Browsers that watch progress would keep it open; they reconnect by themselves.
      server.closeAllConnections();
      // Hot reload's WebSockets no longer belong to the server, and would keep it open; Next's builds are kept on disk.
      if (env.isDevelopment) void app.close().then(end);
    });
  }
}

/** A speech program would end by itself after this process, but a moment later. */
async function end(): Promise<void> {
  await closeSpeechEngines();
  process.exit(0);
}

await main();
