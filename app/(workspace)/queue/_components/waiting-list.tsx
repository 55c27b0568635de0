import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { useRef, useState } from "react";
import { useMay } from "@/components/standing";
import { Button } from "@/components/ui/button";
import type { QueueItem } from "@/server/publications/queue/watch-queue";
import { SectionCard } from "../../_components/section-card";
import { useKeptRowFocus } from "../../_components/use-kept-row-focus";
import { titleOf } from "./item-summary";
import { queueAnnouncements } from "./queue-announcements";
import type { QueueState } from "./use-queue";
import { WaitingRow } from "./waiting-row";

// Created once: new objects would render every row again.
const pointerOptions = { activationConstraint: { distance: 4 } };
const keyboardOptions = { coordinateGetter: sortableKeyboardCoordinates };
/** Rows that are shown at first. */
const fewRows = 50;

type WaitingListProps = { items: QueueItem[]; queue: QueueState };

/** Waiting uploads in order: dragged by their handles, by pointer or keyboard, or moved by buttons. */
export function WaitingList({ items, queue }: WaitingListProps) {
  const may = useMay();
  const [isWhole, setIsWhole] = useState(false);
  const [announcement, setAnnouncement] = useState("");
  const sensors = useSensors(
    useSensor(PointerSensor, pointerOptions),
    useSensor(KeyboardSensor, keyboardOptions),
  );
  const list = useRef<HTMLOListElement>(null);
  const keepFocus = useKeptRowFocus(list);
  const shown = isWhole ? items : items.slice(0, fewRows);
  const ids = shown.map(({ publicationId }) => publicationId);

  function move(from: number, to: number) {
    const item = items[from];
    if (!item || to < 0 || to >= items.length) return;
    queue.move(from, to);
    setAnnouncement(`${titleOf(item)} is now number ${to + 1} of ${items.length}.`);
  }

  function handleDragEnd({ active, over }: DragEndEvent) {
    if (over) move(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)));
  }

  return (
    <SectionCard title={`Waiting (${items.length})`}>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      <DndContext
        id="queue"
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{ announcements: queueAnnouncements(shown) }}
        onDragEnd={handleDragEnd}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ol ref={list} aria-label="Waiting" className="divide-y">
            {shown.map((item, index) => (
              <WaitingRow
                key={item.publicationId}
                {...{ item, index, queue }}
                isMovable={may("publications:manage", item.channelId)}
                isLast={index === items.length - 1}
                onMove={(to, button) => {
                  keepFocus({ rowId: item.publicationId, button });
                  move(index, to);
                }}
                onCancel={() => {
                  const next = items[index + 1] ?? items[index - 1];
                  if (next) {
                    const { publicationId: goneId } = item;
                    keepFocus({ rowId: next.publicationId, button: "drag", goneId });
                  }
                  queue.cancel(item.publicationId);
                }}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {items.length > fewRows && (
        <div className="border-t p-2">
          <Button variant="ghost" size="sm" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? "Show fewer" : `Show ${items.length - fewRows} more`}
          </Button>
        </div>
      )}
    </SectionCard>
  );
}
