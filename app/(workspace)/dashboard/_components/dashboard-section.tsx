import { type ReactNode, useId } from "react";

/** A titled list; `whenEmpty` stands in its place, as high as one row. */
export function DashboardSection({
  title,
  whenEmpty,
  children,
}: {
  title: string;
  whenEmpty?: string;
  children?: ReactNode;
}) {
  const id = useId();

  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="text-[13px] font-medium text-muted-foreground">
        {title}
      </h2>
      <div className="overflow-hidden rounded-lg border bg-card">
        {whenEmpty === undefined ? (
          <ul className="divide-y">{children}</ul>
        ) : (
          <p className="flex h-16 items-center px-4 text-[13px] text-muted-foreground">{whenEmpty}</p>
        )}
      </div>
    </section>
  );
}
