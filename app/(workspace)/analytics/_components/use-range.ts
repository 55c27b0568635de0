import { usePathname, useSearchParams } from "next/navigation";
import { type Range, readRange } from "@/server/analytics/schema";

/** The shown range and the address's other parameters: reloading, going back and sharing the link all keep them. */
export function useRange(): {
  range: Range;
  parameters: URLSearchParams;
  change: (changes: Record<string, string | undefined>) => void;
} {
  const pathname = usePathname();
  const parameters = new URLSearchParams(useSearchParams());

  return {
    parameters,
    range: readRange(parameters.get("range")),
    change(changes) {
      const changed = new URLSearchParams(parameters);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) changed.delete(name);
        else changed.set(name, value);
      }
      const query = changed.toString();
      // Not the router: it would fetch the page again, and the page fetches its own figures.
      window.history.replaceState(null, "", query === "" ? pathname : `${pathname}?${query}`);
    },
  };
}
