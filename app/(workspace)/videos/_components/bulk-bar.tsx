import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { countVideos } from "./use-delete-videos";

type BulkBarProps = { count: number; onDelete: () => void; onClear: () => void };

/** What can be done with the chosen videos; it floats, so that no row moves when it comes. */
export function BulkBar({ count, onDelete, onClear }: BulkBarProps) {
  return (
    <div
      role="region"
      aria-label="Selected videos"
      className="fixed inset-x-4 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-20 mx-auto flex max-w-md items-center gap-2 rounded-lg border bg-card p-2 pl-4 shadow-lg md:bottom-4 md:left-56"
    >
      <p role="status" className="mr-auto text-[13px] text-muted-foreground">
        {count} selected
      </p>
      <Button size="sm" variant="ghost" onClick={onClear}>
        Clear
      </Button>
      <Button size="sm" variant="destructive" onClick={onDelete}>
        <Trash2 aria-hidden />
        Delete {countVideos(count)}
      </Button>
    </div>
  );
}
