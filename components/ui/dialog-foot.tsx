import type { ReactNode } from "react";

/** A dialog's buttons, below the rest of its padded body: they stay in sight where that is longer than the window. */
export function DialogFoot({ children }: { children: ReactNode }) {
  return <div className="sticky bottom-0 -mx-4 -mb-4 border-t bg-surface px-4 py-3">{children}</div>;
}
