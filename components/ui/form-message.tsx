import { CircleAlert, CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { mergeClasses } from "./merge-classes";

type FormMessageProps = { tone: "positive" | "negative"; children?: ReactNode };

/** Says how a form went. It stands there empty before, so that a screen reader hears what comes. */
export function FormMessage({ tone, children }: FormMessageProps) {
  const Icon = tone === "negative" ? CircleAlert : CircleCheck;

  return (
    <div role={tone === "negative" ? "alert" : "status"}>
      {children && (
        <p
          className={mergeClasses(
            "mb-3 flex gap-2 rounded-md px-3 py-2 text-[13px]",
            tone === "negative" ? "bg-negative/10 text-negative" : "bg-positive/10 text-positive",
          )}
        >
          <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}
