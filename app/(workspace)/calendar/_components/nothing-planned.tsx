import { CalendarDays } from "lucide-react";
import Link from "next/link";
import { useMay } from "@/components/standing";
import { Button } from "@/components/ui/button";

/** Without a channel, nothing can be planned. */
export function NothingPlanned() {
  const mayAdd = useMay()("channels:manage", null);

  return (
    <div className="flex min-h-56 flex-col items-center justify-center gap-3 rounded-lg border bg-card px-4 py-10 text-center">
      <CalendarDays aria-hidden className="size-6 text-muted-foreground" />
      <h2 className="font-medium">Nothing can be planned yet</h2>
      <p className="max-w-sm text-[13px] text-muted-foreground">
        A video is public on a channel, at a time of the channel’s time zone.{" "}
        {mayAdd
          ? "Add your first channel in the settings."
          : "The workspace’s owner adds the first channel in the settings."}
      </p>
      {mayAdd && (
        <Button variant="outline" asChild className="mt-1">
          <Link href="/settings#channels">Add a channel</Link>
        </Button>
      )}
    </div>
  );
}
