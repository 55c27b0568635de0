import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { createContext } from "@/server/api/handle";
import { appRouter } from "@/server/api/root";
import { maxBatchSize } from "@/trpc/query-client";

/** Postgres and streams need Node. */
export const runtime = "nodejs";

function handle(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    allowMethodOverride: true,
    maxBatchSize,
    createContext: () => createContext(request.headers),
  });
}

export { handle as GET, handle as POST };
