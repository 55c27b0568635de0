import "@/scripts/explain-fatal-error";
import { createServer } from "node:http";
import next from "next";
import { readClientAddress } from "@/server/auth/client-address";
import { isCrossSite } from "@/server/auth/is-cross-site";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";

/**
 * The process that answers browsers: Next's production server behind the two checks that need the connection itself. Its
 * argument is the port.
 */
async function main(): Promise<void> {
  if (!env.databaseUrl || !env.appSecret) {
    throw new AppError("CONFIGURATION_INVALID", "The web app needs DATABASE_URL and APP_SECRET.");
  }

  // How next-auth is told where it is reached, and with that whether its cookies are for https alone.
  process.env.NEXTAUTH_URL = env.appOrigin;
  const port = Number(process.argv[2]);
  const isHttps = env.appOrigin.startsWith("https:");
  const app = next({ dev: false, port });
  await app.prepare();
  const answer = app.getRequestHandler();

  const server = createServer((request, response) => {
    const { method = "GET", headers, socket } = request;
    const forwardedFor = headers["x-forwarded-for"]?.toString() ?? "";
    headers["x-forwarded-for"] = readClientAddress({
      ...{ forwardedFor, peer: socket.remoteAddress ?? "" },
      trustedProxies: env.trustedProxies,
    });
    if (!isReadable(request.url ?? "")) {
      response.writeHead(400, { "content-type": "text/plain" });
      response.end("This address is not well formed.");
      return;
    }

    const fetchSite = headers["sec-fetch-site"]?.toString();
    if (isCrossSite({ method, fetchSite, origin: headers.origin, host: headers.host }, env.appOrigin)) {
      response.writeHead(403, { "content-type": "text/plain", connection: "close" });
      response.end("This request comes from another site.");
      return;
    }

    if (isHttps) response.setHeader("strict-transport-security", "max-age=31536000");
    void answer(request, response);
  });
  server.listen(port, () => console.error(`The web app listens on port ${port}.`));

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      server.close(() => process.exit(0));
      // Whoever watches progress would keep it open; their browsers come back by themselves.
      server.closeAllConnections();
    });
  }
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

await main();
