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
import { SectionCard } from "@/app/(workspace)/_components/section-card";
import { useKeptRowFocus } from "@/app/(workspace)/_components/use-kept-row-focus";
import { queueAnnouncements } from "@/app/(workspace)/queue/_components/queue-announcements";
import type { SeriesDetails } from "@/server/series/show-series";
import { AddTopics } from "./add-topics";
import { BacklogRow } from "./backlog-row";
import type { SeriesState } from "./use-series";

// Created once: new objects would render every row again.
const pointerOptions = { activationConstraint: { distance: 4 } };
const keyboardOptions = { coordinateGetter: sortableKeyboardCoordinates };

type BacklogProps = { state: SeriesState; series: SeriesDetails; canManage: boolean };

/** Waiting topics in the order in which they begin: dragged by their handles, by pointer or keyboard, or moved by buttons. */
export function Backlog({ state, series, canManage }: BacklogProps) {
  const { waiting } = series;
  const [announcement, setAnnouncement] = useState("");
  const sensors = useSensors(
    useSensor(PointerSensor, pointerOptions),
    useSensor(KeyboardSensor, keyboardOptions),
  );
  const list = useRef<HTMLOListElement>(null);
  const keepFocus = useKeptRowFocus(list);
  const ids = waiting.map(({ topicId }) => topicId);

  function move(from: number, to: number) {
    const topic = waiting[from];
    if (!topic || to < 0 || to >= waiting.length) return;
    state.move(from, to);
    setAnnouncement(`${topic.topic} is now number ${to + 1} of ${waiting.length}.`);
  }

  function handleDragEnd({ active, over }: DragEndEvent) {
    if (over) move(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)));
  }

  return (
    <SectionCard title={`Backlog (${waiting.length})`}>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      {canManage && <AddTopics series={series} onAdded={state.refresh} />}
      {waiting.length === 0 ? (
        <p className="p-4 text-[13px] text-muted-foreground">{emptyLabel(series)}</p>
      ) : (
        <DndContext
          id="backlog"
          sensors={sensors}
          collisionDetection={closestCenter}
          accessibility={{
            announcements: queueAnnouncements(
              waiting.map(({ topicId, topic }) => ({ publicationId: topicId, title: topic })),
            ),
          }}
          onDragEnd={handleDragEnd}
        >
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            <ol ref={list} aria-label="Backlog" className="divide-y">
              {waiting.map((topic, index) => (
                <BacklogRow
                  key={topic.topicId}
                  {...{ topic, index }}
                  isMovable={canManage}
                  isLast={index === waiting.length - 1}
                  onMove={(to, button) => {
                    keepFocus({ rowId: topic.topicId, button });
                    move(index, to);
                  }}
                  onRemove={() => {
                    const next = waiting[index + 1] ?? waiting[index - 1];
                    if (next) keepFocus({ rowId: next.topicId, button: "drag", goneId: topic.topicId });
                    state.remove(topic.topicId);
                  }}
                />
              ))}
            </ol>
          </SortableContext>
        </DndContext>
      )}
    </SectionCard>
  );
}

function emptyLabel({ source }: SeriesDetails): string {
  switch (source.kind) {
    case "list":
      return "No topic waits: type some above, or bring a CSV file.";
    case "feed":
      return "No entry of the feed waits: new ones come with the next run.";
    case "theme":
      return "No idea waits: your writer is asked for some at the next run.";
  }
}
