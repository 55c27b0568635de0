import Link from "next/link";
import { cn } from "./cn";

/** The name, as a link home. */
export function Wordmark({ href = "/", className }: { href?: string; className?: string }) {
  return (
    <Link
      href={href}
      className={cn("inline-flex items-center gap-2 rounded font-semibold tracking-tight", className)}
    >
      <span aria-hidden className="size-2.5 rounded-full bg-primary" />
      Offcamera
    </Link>
  );
}

/** A tab's title: the page first, because tabs are narrow. */
export function pageTitle(title: string): string {
  return `${title} - Offcamera`;
}
