"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

/** How far ahead of the end of the list the next page is fetched. */
const aheadOfEnd = "600px";

type LoadMoreProps = {
  isLoading: boolean;
  /** Why the next page did not arrive; it is then fetched only on request. */
  error: string | undefined;
  /** Whether another fetch is running, which this one would end. */
  isBusy: boolean;
  onLoad: () => void;
};

/** Fetches the next page when the end of the list comes near, or on request. */
export function LoadMore({ isLoading, error, isBusy, onLoad }: LoadMoreProps) {
  const area = useRef<HTMLDivElement>(null);
  const load = useRef(onLoad);
  const isWaiting = !isBusy && error === undefined;

  useEffect(() => {
    load.current = onLoad;
  });

  useEffect(() => {
    if (!area.current || !isWaiting) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) load.current();
      },
      { rootMargin: aheadOfEnd },
    );
    observer.observe(area.current);

    return () => observer.disconnect();
  }, [isWaiting]);

  return (
    <div ref={area} className="flex min-h-16 flex-wrap items-center justify-center gap-3 border-t p-3">
      {error !== undefined && (
        <p role="alert" className="text-[13px] text-destructive">
          {error}
        </p>
      )}
      <Button variant="outline" size="sm" aria-disabled={isLoading} onClick={() => !isLoading && onLoad()}>
        {isLoading ? "Loading…" : error === undefined ? "Load more" : "Try again"}
      </Button>
    </div>
  );
}
