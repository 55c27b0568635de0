import Link from "next/link";
import type { ReactNode } from "react";

/** The heading of a card, with a sentence about it. */
export function CardHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-5 flex flex-col gap-1">
      <h1 className="text-lg font-semibold tracking-tight">{title}</h1>
      {children && <p className="text-[13px] text-muted-foreground">{children}</p>}
    </header>
  );
}

export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="rounded text-primary underline underline-offset-2 hover:no-underline">
      {children}
    </Link>
  );
}
