import { CircleAlert, CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type FormMessageProps = { tone: "success" | "error"; children?: ReactNode };

/** Says how a form went. It is present while empty, so that a screen reader announces its text. */
export function FormMessage({ tone, children }: FormMessageProps) {
  const Icon = tone === "error" ? CircleAlert : CircleCheck;

  return (
    <div role={tone === "error" ? "alert" : "status"}>
      {children && (
        <p
          className={cn(
            "mb-3 flex gap-2 rounded-md px-3 py-2 text-[13px]",
            tone === "error" ? "bg-destructive/10 text-destructive" : "bg-success/10 text-success",
          )}
        >
          <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{children}</span>
        </p>
      )}
    </div>
  );
}
