import { QueryClient } from "@tanstack/react-query";
import superjson from "superjson";
import { responseTransformer } from "@/server/api/response-transformer";

/** How many procedures one request may call: the browser sends what is more in another, and the server rejects it. */
export const maxBatchSize = 20;

/** What pages fetched on the server is fresh for a moment: the browser does not ask again at once. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Whether the server answers is not the browser's to guess: it may run on this very machine.
      queries: { staleTime: 15_000, networkMode: "always" },
      mutations: { networkMode: "always" },
      dehydrate: {
        // What a page does not wait for is sent when it is there.
        shouldDehydrateQuery: ({ state }) => state.status === "success" || state.status === "pending",
        // As one text: React would send each value of a page with thousands by itself.
        serializeData: (data) => JSON.stringify(responseTransformer.serialize(data)),
      },
      hydrate: { deserializeData: superjson.parse },
    },
  });
}
