import "server-only";
import { dehydrate, HydrationBoundary, type QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { cache, type ReactNode } from "react";
import { createContext } from "@/server/api/handle";
import { appRouter } from "@/server/api/root";
import { createQueryClient } from "./query-client";

const getQueryClient = cache(createQueryClient);

/** Procedures for server components: `await prefetch(api.videos.list.queryOptions(…))`. */
export const api = createTRPCOptionsProxy({
  ctx: async () => createContext(await headers()),
  router: appRouter,
  queryClient: getQueryClient,
});

export { getQueryClient };

/** For data that only the server shows: it is not sent to the browser a second time. */
export const fetchForServer: QueryClient["query"] = (options) => createQueryClient().query(options);

type HydrateClientProps = { client?: QueryClient; children: ReactNode };

/**
 * Hands everything that was fetched on the server to the components in the browser. A page has one; a layout brings its own client,
 * as otherwise the page's data would be sent twice.
 */
export function HydrateClient({ client = getQueryClient(), children }: HydrateClientProps) {
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
