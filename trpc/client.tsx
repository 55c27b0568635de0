"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import type { AppRouter } from "@/server/api/root";
import { liveLink } from "./live-link";
import { shareMutationsLink } from "./share-mutations-link";
import { createQueryClient, maxBatchSize } from "./query-client";

const { TRPCProvider: Provider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export { useTRPC, useTRPCClient };

const url = "/api/trpc";
/** A preview's input is the whole script, which is too long for an address. */
const options = { url, transformer: superjson, methodOverride: "POST" as const };

export function TRPCProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        shareMutationsLink(),
        splitLink({
          condition: ({ type }) => type === "subscription",
          true: liveLink({ url, transformer: superjson }),
          false: splitLink({
            condition: ({ context }) => context.skipBatch === true,
            true: httpLink(options),
            false: httpBatchLink({ ...options, maxItems: maxBatchSize }),
          }),
        }),
      ],
    }),
  );

  return (
    <QueryClientProvider client={queryClient}>
      <Provider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </Provider>
    </QueryClientProvider>
  );
}
