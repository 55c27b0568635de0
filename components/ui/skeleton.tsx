import { cn } from "./cn";

/** Reserves the space of content that is loading; give it that size. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn("animate-pulse rounded-md bg-muted", className)} />;
}
