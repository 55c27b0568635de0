import type { ReactNode } from "react";

/** A dialog's buttons, below the rest of its padded body: they stay in sight where that is longer than the window. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return <div className="sticky bottom-0 -mx-4 -mb-4 border-t bg-card px-4 py-3">{children}</div>;
}
