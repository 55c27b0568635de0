import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import { mergeClasses } from "@/components/ui/merge-classes";
import { collectFiles } from "../../../_components/media/collect-files";
import { MediaPicker } from "../../../_components/media/media-picker";
import { useFileDrop } from "../../../_components/media/use-file-drop";
import { GrowingTextarea } from "./growing-textarea";
import { SceneArrival } from "./scene-arrival";
import { SceneCardHeader } from "./scene-card-header";
import type { ScriptBlock } from "./script-blocks";
import type { CardActions } from "./use-card-actions";
import type { SceneUploads } from "./use-scene-uploads";

type SceneCardProps = {
  block: ScriptBlock;
  name: string;
  actions: CardActions;
  arrival: ReturnType<SceneUploads["find"]>;
  isCurrent: boolean;
  isReadOnly: boolean;
  /** Whether its text is to have the focus now. */
  isFocused: boolean;
  onFocused: () => void;
  onHold: () => void;
  onRelease: () => void;
  /** A picture or clip that is to show in it. */
  onFiles: (files: File[]) => void;
  onDismiss: () => void;
  onSeek: () => void;
};

/** One part of the script, with what it becomes. */
export function SceneCard({
  block,
  name,
  actions,
  isCurrent,
  isReadOnly,
  isFocused,
  arrival,
  ...on
}: SceneCardProps) {
  const textarea = useRef<HTMLTextAreaElement>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const isMovable = !isReadOnly;
  const { attributes, listeners, transform, transition, isDragging, setNodeRef, setActivatorNodeRef } =
    useSortable({
      id: block.id,
      disabled: !isMovable,
    });
  const { onFocused } = on;
  const takeFiles = (transfer: DataTransfer) => void collectFiles(transfer).then(on.onFiles);
  const { isOver, dropProps } = useFileDrop(takeFiles);

  useEffect(() => {
    if (!isFocused) return;
    textarea.current?.focus();
    textarea.current?.setSelectionRange(0, 0);
    onFocused();
  }, [isFocused, onFocused]);

  function handleKeyDown(event: KeyboardEvent<HTMLLIElement>) {
    const action = isMovable ? findKeyAction(event, actions) : null;
    if (!action) return;
    event.preventDefault();
    action();
  }

  function handlePaste(event: ClipboardEvent) {
    const { files, types } = event.clipboardData;
    // Office programs put a picture of the copied text beside it: the text is what was meant.
    if (!isMovable || files.length === 0 || types.includes("text/plain")) return;
    event.preventDefault();
    takeFiles(event.clipboardData);
  }

  function handleClick({ target }: MouseEvent) {
    if (target instanceof Element && !target.closest("button, [role=menuitem]")) on.onSeek();
  }

  return (
    <>
      <li
        ref={setNodeRef}
        style={{ transform: CSS.Translate.toString(transform), transition }}
        aria-current={isCurrent || undefined}
        onKeyDown={handleKeyDown}
        onClick={handleClick}
        onPaste={handlePaste}
        {...(isMovable && dropProps)}
        className={mergeClasses(
          "rounded-lg border bg-surface p-2",
          isCurrent && "border-accent",
          isDragging && "relative z-10 shadow-lg",
          isOver && "outline-2 outline-accent outline-dashed",
        )}
      >
        <SceneCardHeader
          {...{ block, name, actions, isMovable }}
          handle={{ attributes, listeners, setActivatorNodeRef }}
          isCurrent={isCurrent}
          onSeek={on.onSeek}
          onChooseVisual={() => {
            setIsChoosing(true);
          }}
        />
        <GrowingTextarea
          ref={textarea}
          value={block.body}
          readOnly={isReadOnly}
          aria-label={`Script of ${name}`}
          className="border-transparent bg-transparent"
          onChange={(event) => {
            actions.type(event.target.value);
          }}
          onFocus={on.onHold}
          onBlur={on.onRelease}
        />
        <SceneArrival {...{ name, arrival }} onDismiss={on.onDismiss} />
      </li>
      {/* Beside the card, not in it: what is clicked and typed there is not for the card. */}
      <MediaPicker
        isOpen={isChoosing}
        onOpenChange={setIsChoosing}
        onPick={({ name: fileName }) => {
          setIsChoosing(false);
          actions.showVisual(fileName);
        }}
      />
    </>
  );
}

function findKeyAction(event: KeyboardEvent, actions: CardActions): (() => void) | null {
  const { key, altKey, ctrlKey, metaKey, target } = event;
  if (altKey && key === "ArrowUp") return actions.canMoveUp ? actions.moveUp : null;
  if (altKey && key === "ArrowDown") return actions.canMoveDown ? actions.moveDown : null;
  if (key !== "Enter" || !(ctrlKey || metaKey) || !(target instanceof HTMLTextAreaElement)) return null;

  return () => {
    actions.split(target.selectionStart);
  };
}
