import { ArrowLeft } from "lucide-react";
import Link from "next/link";

/** The link back from a page of the settings. */
export function SettingsLink() {
  return (
    <Link
      href="/settings"
      className="inline-flex items-center gap-1.5 self-start text-[13px] text-muted-foreground transition-colors duration-100 hover:text-foreground"
    >
      <ArrowLeft aria-hidden className="size-4" />
      All settings
    </Link>
  );
}
