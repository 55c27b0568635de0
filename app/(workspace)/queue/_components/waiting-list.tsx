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
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { QueueItem } from "@/server/publications/queue/watch-queue";
import { SectionCard } from "../../_components/section-card";
import { titleOf } from "./item-summary";
import { queueAnnouncements } from "./queue-announcements";
import type { QueueState } from "./use-queue";
import { WaitingRow } from "./waiting-row";

// Made once: what is made anew has every row drawn anew.
const pointerOptions = { activationConstraint: { distance: 4 } };
const keyboardOptions = { coordinateGetter: sortableKeyboardCoordinates };
/** Rows that are shown at first. */
const fewRows = 50;

type WaitingListProps = { items: QueueItem[]; queue: QueueState; canManage: boolean };

/** What waits, in order: dragged by handles, by pointer and by keyboard, or moved by buttons. */
export function WaitingList({ items, queue, canManage }: WaitingListProps) {
  const [isWhole, setIsWhole] = useState(false);
  const [announcement, setAnnouncement] = useState("");
  const sensors = useSensors(
    useSensor(PointerSensor, pointerOptions),
    useSensor(KeyboardSensor, keyboardOptions),
  );
  const list = useRef<HTMLOListElement>(null);
  const keepFocus = useKeptFocus(list);
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
                isMovable={canManage}
                isLast={index === items.length - 1}
                onMove={(to, button) => {
                  keepFocus({ publicationId: item.publicationId, button });
                  move(index, to);
                }}
                onCancel={() => {
                  const next = items[index + 1] ?? items[index - 1];
                  if (next) {
                    const { publicationId: goneId } = item;
                    keepFocus({ publicationId: next.publicationId, button: "drag", goneId });
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

type WantedFocus = {
  publicationId: string;
  button: string;
  /** The row that has the focus until it is taken away. */
  goneId?: string;
};

/** A row that is moved takes the focus off its button, and the first row's cannot be pressed: then its handle gets it; the next row's when one goes. */
function useKeptFocus(list: { current: HTMLOListElement | null }) {
  const wanted = useRef<WantedFocus>(null);

  useEffect(() => {
    const { current } = wanted;
    if (!current || document.activeElement !== document.body) return;
    const findRow = (publicationId: string) =>
      list.current?.querySelector(`[data-publication="${publicationId}"]`);
    if (current.goneId !== undefined && findRow(current.goneId)) return;
    wanted.current = null;
    const row = findRow(current.publicationId);
    const find = (name: string) => row?.querySelector<HTMLButtonElement>(`[data-button="${name}"]:enabled`);
    (find(current.button) ?? find("drag"))?.focus();
  });

  return (focus: WantedFocus) => {
    wanted.current = focus;
  };
}
