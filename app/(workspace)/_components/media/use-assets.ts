"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { AssetKind, AssetSummary } from "@/server/media/schema";
import { useTRPC } from "@/trpc/client";

type AssetFilters = { search: string; kinds: AssetKind[] };

/** The assets that were loaded so far, newest first. */
export function useAssets(filters: AssetFilters) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.media.list.infiniteQueryOptions(filters, {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );

  return { ...query, assets: withoutRepeats(query.data?.pages.flatMap(({ assets }) => assets) ?? []) };
}

/** A file added between two page loads moves the others down, and one of them would be on both. */
function withoutRepeats(assets: AssetSummary[]): AssetSummary[] {
  return [...new Map(assets.map((asset) => [asset.assetId, asset])).values()];
}
