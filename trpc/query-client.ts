import { QueryClient } from "@tanstack/react-query";
import superjson from "superjson";
import { responseTransformer } from "@/server/api/response-transformer";

/** How many procedures one request may call: the browser sends the rest in another, and the server rejects larger ones. */
export const maxBatchSize = 20;

/** Data that pages fetched on the server stays fresh for a moment, so that the browser does not ask again at once. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The browser cannot know whether the server answers: it may run on this very machine.
      queries: { staleTime: 15_000, networkMode: "always" },
      mutations: { networkMode: "always" },
      dehydrate: {
        // Data that a page does not wait for is sent when it arrives.
        shouldDehydrateQuery: ({ state }) => state.status === "success" || state.status === "pending",
        // As one text: React would send each of a page's thousands of values separately.
        serializeData: (data) => JSON.stringify(responseTransformer.serialize(data)),
      },
      hydrate: { deserializeData: superjson.parse },
    },
  });
}
