import { mergeClasses } from "./merge-classes";

/** Holds the place of what is on its way; size it like that. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={mergeClasses("animate-pulse rounded-md bg-raised", className)} />;
}
