import Link from "next/link";
import { cn } from "@/components/ui/cn";

const pages = [
  { href: "/jobs", label: "Jobs" },
  { href: "/jobs/schedules", label: "Schedules" },
];

/** The title of the two pages about the workers, and the way from one to the other. */
export function JobsHeader({ current }: { current: string }) {
  return (
    <header className="flex min-h-9 flex-wrap items-center justify-between gap-2">
      <h1 className="text-lg font-semibold tracking-tight">
        {pages.find(({ href }) => href === current)?.label}
      </h1>
      <nav aria-label="Jobs and schedules" className="flex rounded-md border bg-card p-0.5">
        {pages.map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            aria-current={href === current ? "page" : undefined}
            className={cn(
              "flex h-7 items-center rounded px-3 text-[13px] text-muted-foreground transition-colors duration-100 hover:text-foreground max-sm:h-9",
              "aria-[current]:bg-muted aria-[current]:font-medium aria-[current]:text-foreground",
            )}
          >
            {label}
          </Link>
        ))}
      </nav>
    </header>
  );
}
