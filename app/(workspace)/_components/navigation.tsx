"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { destinations, findDestination } from "@/components/destinations";
import { cn } from "@/components/ui/cn";

/** The shell's links: a column in the sidebar, a row at the foot of a phone. */
export function Navigation({ isRow = false }: { isRow?: boolean }) {
  const current = findDestination(usePathname());

  return (
    <nav aria-label="Main">
      <ul className={isRow ? "grid auto-cols-fr grid-flow-col" : "flex flex-col gap-0.5"}>
        {destinations.map(({ href, label, icon: Icon }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={href === current ? "page" : undefined}
              className={cn(
                "flex items-center rounded-md text-muted-foreground transition-colors duration-100 hover:text-foreground aria-[current]:text-foreground",
                isRow
                  ? "h-14 flex-col justify-center gap-1 text-xs -outline-offset-2 aria-[current]:text-primary"
                  : "h-8 gap-2.5 px-2 text-[13px] hover:bg-accent aria-[current]:bg-muted aria-[current]:font-medium",
              )}
            >
              <Icon aria-hidden className={isRow ? "size-5" : "size-4"} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
