import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";

type SectionCardProps = { title: string; className?: string; action?: ReactNode; children: ReactNode };

/** A titled card. */
export function SectionCard({ title, className, action, children }: SectionCardProps) {
  const id = useId();

  return (
    <section aria-labelledby={id} className={cn("flex min-w-0 flex-col gap-2", className)}>
      <header className="flex min-h-7 items-center justify-between gap-2">
        <h2 id={id} className="text-[13px] font-medium text-muted-foreground">
          {title}
        </h2>
        {action}
      </header>
      <div className="flex-1 overflow-hidden rounded-lg border bg-card">{children}</div>
    </section>
  );
}
