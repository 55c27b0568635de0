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
import { FrontMatterCard } from "./front-matter-card";
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
  const hasPreamble = isPreamble(blocks, 0);

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
      <SortableContext items={hasPreamble ? blocks.slice(1) : blocks} strategy={verticalListSortingStrategy}>
        <ol aria-label="Scenes" className="flex flex-col gap-2">
          {blocks.map((block, index) => {
            const { scenes } = block;
            const [first] = scenes;
            const actions = cards.actionsFor(index);
            const onHold = () => {
              hold(block.id);
            };
            if (hasPreamble && index === 0) {
              return (
                <FrontMatterCard
                  key={block.id}
                  body={block.body}
                  onType={actions.type}
                  {...{ isReadOnly, onHold }}
                  onRelease={release}
                />
              );
            }

            return (
              <SceneCard
                key={block.id}
                block={block}
                name={`part ${hasPreamble ? index : index + 1}`}
                actions={actions}
                arrival={uploads.find(block.id)}
                isCurrent={scenes.some(({ position }) => position === currentPosition)}
                isReadOnly={isReadOnly}
                isFocused={cards.focusId === block.id}
                onFocused={cards.onFocused}
                onHold={onHold}
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
