import { type Ref, useId } from "react";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import type { FoundIllustration } from "@/server/illustrations/search/search-illustrations";
import { type DrawingsContextValue, thumbnailAddress } from "./drawings-context";
import { startDrawingDrag } from "./use-drawing-drop";

/** A drawing that may be chosen, and why it is offered. */
export type OfferedDrawing = FoundIllustration & { reason?: string };
export type DrawingGroup = { title: string; options: readonly OfferedDrawing[] };

type DrawingGridProps = {
  ref: Ref<HTMLDivElement>;
  listId: string;
  drawings: DrawingsContextValue;
  groups: readonly DrawingGroup[];
  /** The index, across all groups, of the option that Enter chooses; -1 for none. */
  active: number;
  isLoading: boolean;
  onActive: (index: number) => void;
  onPick: (drawing: FoundIllustration) => void;
};

const gridStyles = "grid grid-cols-6 gap-1";
const placeholderCount = 12;

/** The id of an option's element, by which the search field refers to it. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** Drawings in groups. The focus stays in the search field, which moves the active option. */
export function DrawingGrid({ ref, listId, groups, isLoading, ...props }: DrawingGridProps) {
  return (
    <div className="h-56 overflow-y-auto">
      {isLoading && (
        <div role="status" aria-label="Loading drawings" className={gridStyles}>
          {Array.from({ length: placeholderCount }, (_, index) => (
            <Skeleton key={index} className="aspect-square" />
          ))}
        </div>
      )}
      <div ref={ref} id={listId} role="listbox" aria-label="Drawings" className="flex flex-col gap-2">
        {groups.map((group, index) => (
          <GroupOfDrawings
            key={group.title}
            {...{ listId, group }}
            from={groups.slice(0, index).flatMap(({ options }) => options).length}
            {...props}
          />
        ))}
      </div>
    </div>
  );
}

type GroupOfDrawingsProps = Omit<DrawingGridProps, "ref" | "groups" | "isLoading"> & {
  group: DrawingGroup;
  /** The index of its first option, across all groups. */
  from: number;
};

function GroupOfDrawings({ listId, group, from, drawings, active, onActive, onPick }: GroupOfDrawingsProps) {
  const titleId = useId();

  return (
    <div role="group" aria-labelledby={titleId}>
      <p id={titleId} className="pb-1 text-xs text-muted-foreground">
        {group.title}
      </p>
      <div role="presentation" className={gridStyles}>
        {group.options.map((drawing, at) => {
          const index = from + at;

          return (
            // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events -- keys are for the search field, which has the focus
            <div
              key={drawing.name}
              id={optionId(listId, index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              aria-label={drawing.label}
              title={drawing.label}
              draggable
              onDragStart={(event) => {
                startDrawingDrag(event, drawing.name);
              }}
              onPointerMove={() => {
                onActive(index);
              }}
              onClick={() => {
                onPick(drawing);
              }}
              className={cn(
                "flex aspect-square cursor-pointer items-center justify-center rounded-md p-1",
                index === active && "bg-accent outline-2 -outline-offset-2 outline-primary",
              )}
            >
              <Thumbnail {...{ drawings }} name={drawing.name} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A drawing as the video's theme prints it; what stands beside it says what it shows. */
export function Thumbnail({ drawings, name }: { drawings: DrawingsContextValue; name: string }) {
  return (
    // eslint-disable-next-line @next/next/no-img-element -- made at this size, and kept by browsers for good
    <img
      src={thumbnailAddress(drawings, name)}
      alt=""
      width={96}
      height={96}
      loading="lazy"
      draggable={false}
      className="size-full object-contain"
    />
  );
}
