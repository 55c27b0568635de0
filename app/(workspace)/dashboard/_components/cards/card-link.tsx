import Link from "next/link";

/** Where a card's figures come from, at the end of its title. */
export function CardLink({ href, label }: { href: string; label: string }) {
  return (
    <Link
      href={href}
      className="rounded-sm text-[13px] text-muted-foreground transition-colors duration-100 hover:text-foreground hover:underline max-sm:py-2"
    >
      {label}
    </Link>
  );
}
