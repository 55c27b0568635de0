"use client";

import { useIsHydrated } from "./use-is-hydrated";

/** Keys to press together; `Mod` is Command on Apple's machines and Ctrl on others. */
export function KeyCombination({ keys }: { keys: string[] }) {
  const isApple = useIsHydrated() && /mac|iphone|ipad/i.test(navigator.userAgent);

  return (
    <span className="inline-flex gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-flex h-5 min-w-5 items-center justify-center rounded border bg-card px-1 font-sans text-xs text-muted-foreground"
        >
          {key === "Mod" ? (isApple ? "⌘" : "Ctrl") : key}
        </kbd>
      ))}
    </span>
  );
}
