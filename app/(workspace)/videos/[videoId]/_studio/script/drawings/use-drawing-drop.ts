import { type DragEvent, useState } from "react";

/** No other program produces or accepts it. */
const dragType = "application/x-offcamera-drawing";

/** Makes a drawing draggable to a scene, by its name. */
export function startDrawingDrag(event: DragEvent, name: string): void {
  event.dataTransfer.setData(dragType, name);
  event.dataTransfer.effectAllowed = "copy";
}

type DropProps = Record<"onDragOver" | "onDragLeave" | "onDrop", (event: DragEvent) => void>;

/** The drop props of an element that takes two kinds of things: each checks what is held over it. */
export function joinDropProps(one: DropProps, other: DropProps): DropProps {
  const both = (name: keyof DropProps) => (event: DragEvent) => {
    one[name](event);
    other[name](event);
  };

  return { onDragOver: both("onDragOver"), onDragLeave: both("onDragLeave"), onDrop: both("onDrop") };
}

/** Accepts drawings of the picker that are dropped on an element; elements inside may take them first. */
export function useDrawingDrop(onDrop: (name: string) => void) {
  const [isDrawingOver, setIsDrawingOver] = useState(false);
  const take = (event: DragEvent, isOverNow: boolean) => {
    if (!event.dataTransfer.types.includes(dragType)) return false;
    event.preventDefault();
    event.stopPropagation();
    setIsDrawingOver(isOverNow);

    return true;
  };

  return {
    /** Whether a drawing is held over the element now. */
    isDrawingOver,
    drawingDropProps: {
      onDragOver: (event: DragEvent) => void take(event, true),
      onDragLeave: () => setIsDrawingOver(false),
      onDrop: (event: DragEvent) => {
        if (take(event, false)) onDrop(event.dataTransfer.getData(dragType));
      },
    },
  };
}
