"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type ListFilters, readListFilters, writeListFilters } from "./list-filters";

/** What the list shows, kept in the address: reloading, going back and sharing the link all keep it. */
export function useListFilters(): {
  filters: ListFilters;
  changeFilters: (change: Partial<ListFilters>) => void;
} {
  const pathname = usePathname();
  const parameters = useSearchParams();

  return {
    filters: readListFilters(new URLSearchParams(parameters)),
    changeFilters(change) {
      // The address may have changed since the last paint, by a search that was still waiting.
      const current = readListFilters(new URLSearchParams(window.location.search));
      const query = writeListFilters({ ...current, ...change });
      // Not the router: it would ask the server for the page again, and the list asks for its own rows.
      window.history.replaceState(null, "", query ? `${pathname}?${query}` : pathname);
    },
  };
}
