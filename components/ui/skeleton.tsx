import { cn } from "./cn";

/** Holds the place of what is on its way; size it like that. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn("animate-pulse rounded-md bg-muted", className)} />;
}
