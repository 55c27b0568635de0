import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { ArrowDown, ArrowUp, GripVertical, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { SeriesTopic } from "@/server/series/schema";

type BacklogRowProps = {
  topic: SeriesTopic;
  index: number;
  isLast: boolean;
  isMovable: boolean;
  /** Called with the new place, and the button that was pressed. */
  onMove: (to: number, button: string) => void;
  onRemove: () => void;
};

export function BacklogRow({
  topic: { topicId, topic, details },
  index,
  isLast,
  isMovable,
  ...does
}: BacklogRowProps) {
  const { attributes, listeners, transform, transition, isDragging, setNodeRef, setActivatorNodeRef } =
    useSortable({ id: topicId, disabled: !isMovable });
  const { address } = details;

  return (
    <li
      ref={setNodeRef}
      data-row={topicId}
      // Rows move only up and down.
      style={{ transform: CSS.Translate.toString(transform && { ...transform, x: 0 }), transition }}
      className={cn(
        "flex flex-wrap items-center gap-x-2 gap-y-1 bg-card px-4 py-2",
        isMovable && "pl-2",
        isDragging && "relative z-10 shadow-lg",
      )}
    >
      {isMovable && (
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          data-button="drag"
          aria-label={`Drag ${topic}`}
          className="flex h-6 w-6 shrink-0 touch-none items-center justify-center rounded text-muted-foreground hover:bg-accent max-sm:h-10 max-sm:w-8"
        >
          <GripVertical aria-hidden className="size-4" />
        </button>
      )}
      <div className="min-w-0 flex-1 text-sm">
        <p className="wrap-anywhere">{topic}</p>
        {address !== undefined && (
          <p className="truncate text-[13px] text-muted-foreground">{new URL(address).hostname}</p>
        )}
      </div>
      {isMovable && (
        <div className="flex items-center max-sm:ml-auto">
          <Button
            variant="ghost"
            size="icon"
            data-button="up"
            aria-label={`Move ${topic} up`}
            disabled={index === 0}
            onClick={() => does.onMove(index - 1, "up")}
          >
            <ArrowUp aria-hidden />
          </Button>
          <Button
            variant="ghost"
            size="icon"
            data-button="down"
            aria-label={`Move ${topic} down`}
            disabled={isLast}
            onClick={() => does.onMove(index + 1, "down")}
          >
            <ArrowDown aria-hidden />
          </Button>
          <Button variant="ghost" size="icon" aria-label={`Remove ${topic}`} onClick={does.onRemove}>
            <X aria-hidden />
          </Button>
        </div>
      )}
    </li>
  );
}
