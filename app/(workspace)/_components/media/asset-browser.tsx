"use client";

import { type ReactNode, useDeferredValue, useState } from "react";
import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/field";
import { type AssetKind, assetKindSchema, type AssetSummary } from "@/server/media/schema";
import { LoadMore } from "../../videos/_components/load-more";
import { AssetGrid, AssetGridSkeleton } from "./asset-grid";
import { kindNames } from "./asset-labels";
import { useAssets } from "./use-assets";

type AssetBrowserProps = {
  /** The kinds to choose from. */
  kinds: AssetKind[];
  verb: string;
  whenEmpty: ReactNode;
  onPick: (asset: AssetSummary) => void;
};

/** The library, or a part of it: search, kinds, cards. */
export function AssetBrowser({ kinds, verb, whenEmpty, onPick }: AssetBrowserProps) {
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState<AssetKind | "">("");
  const filters = { search: useDeferredValue(search.trim()), kinds: kind === "" ? kinds : [kind] };
  const query = useAssets(filters);
  const { assets, hasNextPage, isFetchingNextPage } = query;
  const isFiltered = search !== "" || kind !== "";

  return (
    <>
      <div role="search" aria-label="Media" className="flex flex-wrap gap-2">
        <div className="relative min-w-48 flex-1">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-2.5 left-3 size-4 text-muted-foreground"
          />
          <Input
            type="search"
            aria-label="Search files by name"
            placeholder="Search by name"
            className="pl-9"
            maxLength={100}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </div>
        <Select
          aria-label="Kind"
          className="w-auto sm:w-40"
          value={kind}
          onChange={({ target }) => setKind(assetKindSchema.safeParse(target.value).data ?? "")}
        >
          <option value="">All kinds</option>
          {kinds.map((option) => (
            <option key={option} value={option}>
              {kindNames[option].many}
            </option>
          ))}
        </Select>
      </div>
      {query.isPending && <AssetGridSkeleton />}
      {query.isError && !query.data && (
        <div role="alert" className="flex flex-col items-start gap-3 text-[13px]">
          <p>{query.error.message} Your files are safe.</p>
          <Button variant="outline" onClick={() => void query.refetch()}>
            Try again
          </Button>
        </div>
      )}
      {query.data && assets.length === 0 && (
        <div className="flex min-h-48 flex-col items-center justify-center gap-3 rounded-lg border border-dashed px-6 text-center text-[13px] text-muted-foreground">
          {isFiltered ? <p>No file matches the search and the kind.</p> : whenEmpty}
        </div>
      )}
      {assets.length > 0 && <AssetGrid {...{ assets, verb, onPick }} />}
      {hasNextPage && (
        <LoadMore
          isLoading={isFetchingNextPage}
          isBusy={query.isFetching}
          error={query.isFetchNextPageError ? query.error.message : undefined}
          onLoad={() => void query.fetchNextPage()}
        />
      )}
    </>
  );
}
