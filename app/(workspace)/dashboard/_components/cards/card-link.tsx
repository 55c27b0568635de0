import Link from "next/link";

/** The link to the source of a card's figures, at the end of its title. */
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
