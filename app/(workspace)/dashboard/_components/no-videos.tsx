import { Clapperboard } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";

export function NoVideos() {
  return (
    <div className="flex flex-col items-center gap-3 rounded-lg border border-dashed px-4 py-16 text-center">
      <Clapperboard aria-hidden className="size-6 text-muted-foreground" />
      <h2 className="font-medium">You have no videos yet</h2>
      <p className="max-w-sm text-[13px] text-muted-foreground">
        Write or paste a script. It becomes scenes as you type; render it when you like it.
      </p>
      <Button asChild className="mt-1">
        <Link href="/videos/new">Start a video</Link>
      </Button>
    </div>
  );
}
