import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { ArrowDown, ArrowUp, ChevronsUp, GripVertical, MoreHorizontal, Pause, Play, X } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { DropdownMenuContent, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import type { QueueItem } from "@/server/publications/queue/watch-queue";
import { ItemSummary, titleOf, WaitLine } from "./item-summary";
import type { QueueState } from "./use-queue";

type WaitingRowProps = {
  item: QueueItem;
  index: number;
  isLast: boolean;
  /** Whether its place can be changed, and what else can be done with it. */
  isMovable: boolean;
  queue: QueueState;
  /** Called with the new place, and the button that was pressed. */
  onMove: (to: number, button: string) => void;
  onCancel: () => void;
};

export function WaitingRow({ item, index, isLast, isMovable, queue, ...does }: WaitingRowProps) {
  const { onMove, onCancel } = does;
  const { publicationId, isPaused } = item;
  const title = titleOf(item);
  const { attributes, listeners, transform, transition, isDragging, setNodeRef, setActivatorNodeRef } =
    useSortable({ id: publicationId, disabled: !isMovable });

  return (
    <li
      ref={setNodeRef}
      data-row={publicationId}
      // Rows move only up and down.
      style={{ transform: CSS.Translate.toString(transform && { ...transform, x: 0 }), transition }}
      className={cn(
        "flex flex-wrap items-start gap-x-2 gap-y-1 bg-card p-4",
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
          aria-label={`Drag ${title}`}
          className="flex h-6 w-6 shrink-0 touch-none items-center justify-center rounded text-muted-foreground hover:bg-accent max-sm:h-10 max-sm:w-8"
        >
          <GripVertical aria-hidden className="size-4" />
        </button>
      )}
      <ItemSummary item={item}>
        {isPaused ? (
          <p className="text-[13px]">
            <Badge variant="secondary">Paused</Badge>
          </p>
        ) : (
          <WaitLine item={item} />
        )}
      </ItemSummary>
      {isMovable && (
        <div className="-my-1 flex items-center max-sm:ml-auto">
          <Button
            variant="ghost"
            size="icon"
            data-button="up"
            aria-label={`Move ${title} up`}
            disabled={index === 0}
            onClick={() => onMove(index - 1, "up")}
          >
            <ArrowUp aria-hidden />
          </Button>
          <Button
            variant="ghost"
            size="icon"
            data-button="down"
            aria-label={`Move ${title} down`}
            disabled={isLast}
            onClick={() => onMove(index + 1, "down")}
          >
            <ArrowDown aria-hidden />
          </Button>
          <RowMenu {...{ item, title, index, queue, onMove, onCancel }} />
        </div>
      )}
    </li>
  );
}

type RowMenuProps = Pick<WaitingRowProps, "item" | "index" | "queue" | "onMove" | "onCancel"> & {
  title: string;
};

function RowMenu({ item, title, index, queue, onMove, onCancel }: RowMenuProps) {
  const { publicationId, isPaused } = item;

  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button variant="ghost" size="icon" aria-label={`More for ${title}`}>
          <MoreHorizontal aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenuContent>
        <DropdownMenuItem disabled={index === 0} onSelect={() => onMove(0, "drag")}>
          <ChevronsUp aria-hidden />
          Move to the top
        </DropdownMenuItem>
        {isPaused ? (
          <DropdownMenuItem onSelect={() => queue.resume(publicationId)}>
            <Play aria-hidden />
            Resume
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem onSelect={() => queue.pause(publicationId)}>
            <Pause aria-hidden />
            Pause
          </DropdownMenuItem>
        )}
        <DropdownMenuItem className="text-destructive" onSelect={onCancel}>
          <X aria-hidden />
          Cancel
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu.Root>
  );
}
