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
import { describeDrag } from "./describe-drag";
import { SceneCard } from "./scene-card";
import { isPreamble } from "./script-blocks";
import { useCardActions } from "./use-card-actions";
import type { SceneUploads } from "./use-scene-uploads";
import type { ScriptBlocks } from "./use-script-blocks";

type SceneListProps = {
  editor: ScriptBlocks;
  uploads: SceneUploads;
  isReadOnly: boolean;
  currentPosition: number | null;
  onSeek: (position: number) => void;
};

/** The script as cards that can be dragged by their handles, by pointer and by keyboard. */
export function SceneList({ editor, uploads, isReadOnly, currentPosition, onSeek }: SceneListProps) {
  const { blocks, change, hold, release } = editor;
  const cards = useCardActions({ blocks, onChange: change, onHold: hold });
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const firstNumber = isPreamble(blocks, 0) ? 0 : 1;

  function handleDragEnd({ active, over }: DragEndEvent) {
    const indexOf = (id: string | number | undefined) => blocks.findIndex((block) => block.id === id);
    cards.move(indexOf(active.id), indexOf(over?.id));
  }

  return (
    <DndContext
      id="scenes"
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements: describeDrag((id) => blocks.findIndex((block) => block.id === id)) }}
      onDragEnd={handleDragEnd}
    >
      <SortableContext items={blocks} strategy={verticalListSortingStrategy}>
        <ol aria-label="Scenes" className="flex flex-col gap-2">
          {blocks.map((block, index) => {
            const { scenes } = block;
            const [first] = scenes;

            return (
              <SceneCard
                key={block.id}
                block={block}
                name={isPreamble(blocks, index) ? "front matter" : `part ${index + firstNumber}`}
                actions={cards.actionsFor(index)}
                arrival={uploads.find(block.id)}
                isCurrent={scenes.some(({ position }) => position === currentPosition)}
                isReadOnly={isReadOnly}
                isFocused={cards.focusId === block.id}
                onFocused={cards.onFocused}
                onHold={() => {
                  hold(block.id);
                }}
                onRelease={release}
                onFiles={(files) => {
                  uploads.add(block.id, files);
                }}
                onDismiss={() => {
                  uploads.dismiss(block.id);
                }}
                onSeek={() => {
                  if (first) onSeek(first.position);
                }}
              />
            );
          })}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
