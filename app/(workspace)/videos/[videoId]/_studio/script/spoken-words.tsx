import { type ComponentProps, type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import type { WordReading } from "@/server/script-format/edit/script-blocks";
import { placeReadings, sayDifferently } from "./place-readings";
import { ScriptField } from "./script-field";

type SpokenWordsProps = ComponentProps<typeof ScriptField> & {
  readings: WordReading[];
  /** Receives the text with a word wrapped in `:say[...]`. */
  onRewrite: (body: string) => void;
};

/** The word whose note is shown, and the place of the note, below it. */
type Shown = { index: number; left: number; top: number };

const noteWidth = 256;

/**
 * The text of a card. Words that are said differently than written are underlined. Pointing at one, or pressing Ctrl+.
 * with the caret in it, shows what is said and offers to change it.
 */
export function SpokenWords({ readings, onRewrite, ...props }: SpokenWordsProps) {
  const { value, readOnly } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const placed = placeReadings(value, readings);
  const reading = shown === null ? undefined : placed[shown.index];
  const findField = () => frame.current?.querySelector("textarea");

  function show(index: number, mark: Element | undefined) {
    const place = frame.current?.getBoundingClientRect();
    const word = [...(mark?.getClientRects() ?? [])].at(-1);
    if (!place || !word) return;
    const left = Math.max(0, Math.min(word.left - place.left, place.width - noteWidth));
    setShown({ index, left, top: word.bottom - place.top });
  }

  function handleMouseMove({ clientX, clientY, target }: MouseEvent) {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const marks = [...(frame.current?.querySelectorAll("[data-mark]") ?? [])];
    const index = marks.findIndex((mark) =>
      [...mark.getClientRects()].some(
        ({ left, right, top, bottom }) =>
          clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
      ),
    );
    if (index === -1) setShown(null);
    else if (index !== shown?.index) show(index, marks[index]);
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape" && shown !== null) {
      event.stopPropagation();
      setShown(null);
      findField()?.focus();
    }
    if (event.key !== "." || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const caret = findField()?.selectionStart ?? -1;
    const index = placed.findIndex(({ start, end }) => caret >= start && caret <= end);
    flushSync(() => show(index, frame.current?.querySelector(`[data-mark="${index}"]`) ?? undefined));
    frame.current?.querySelector("button")?.focus();
  }

  function rewrite() {
    if (!reading) return;
    const { body, selectionStart, selectionEnd } = sayDifferently(value, reading);
    // The words must be on the page before they can be selected.
    flushSync(() => {
      setShown(null);
      onRewrite(body);
    });
    findField()?.focus();
    findField()?.setSelectionRange(selectionStart, selectionEnd);
  }

  return (
    <div
      ref={frame}
      role="presentation"
      className="relative"
      onMouseMove={handleMouseMove}
      onMouseLeave={() => {
        setShown(null);
      }}
      onKeyDown={handleKeyDown}
      onInput={() => {
        setShown(null);
      }}
    >
      <ScriptField {...props} marks={placed} aria-keyshortcuts="Control+." />
      {shown !== null && reading && (
        <div style={{ left: shown.left, top: shown.top, maxWidth: noteWidth }} className="absolute z-10 pt-1">
          <div className="flex flex-col items-start gap-2 rounded-md border bg-popover p-2.5 text-[13px] shadow-lg">
            <p role="status" className="wrap-anywhere">
              <span className="text-muted-foreground">Said as </span>
              {reading.spoken}
            </p>
            {!readOnly && (
              <Button variant="outline" size="sm" onClick={rewrite}>
                Say it differently
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
