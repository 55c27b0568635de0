import Link from "next/link";
import type { ReactNode } from "react";

export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="rounded text-primary underline underline-offset-2 hover:no-underline">
      {children}
    </Link>
  );
}
