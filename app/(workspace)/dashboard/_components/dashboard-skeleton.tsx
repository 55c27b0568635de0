import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { SectionCard } from "../../_components/section-card";

const sections = [
  { title: "In progress", rows: ["one"] },
  { title: "Recently edited", rows: ["one", "two", "three", "four"] },
];

export function DashboardSkeleton() {
  return (
    <div className="flex flex-col gap-6" aria-busy>
      <p role="status" className="sr-only">
        Your videos are being fetched.
      </p>
      {sections.map(({ title, rows }) => (
        <DashboardSection key={title} title={title}>
          {rows.map((row) => (
            <li key={row} className="flex h-16 flex-col justify-center gap-2 px-4">
              <Skeleton className="h-4 w-3/5" />
              <Skeleton className="h-3 w-2/5" />
            </li>
          ))}
        </DashboardSection>
      ))}
    </div>
  );
}

/** A titled list; `whenEmpty` replaces it, as high as one row. */
export function DashboardSection({
  title,
  whenEmpty,
  children,
}: {
  title: string;
  whenEmpty?: string;
  children?: ReactNode;
}) {
  return (
    <SectionCard title={title}>
      {whenEmpty === undefined ? (
        <ul className="divide-y">{children}</ul>
      ) : (
        <p className="flex h-16 items-center px-4 text-[13px] text-muted-foreground">{whenEmpty}</p>
      )}
    </SectionCard>
  );
}
