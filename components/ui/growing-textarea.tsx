import { type ComponentProps, Fragment, type SyntheticEvent, useLayoutEffect, useRef } from "react";
import { Textarea } from "@/components/ui/field";
import { cn } from "@/components/ui/cn";

type GrowingTextareaProps = Omit<ComponentProps<"textarea">, "value"> & {
  value: string;
  /** Underlined parts of the text, in order; each is on the page as `[data-mark]` at its place in the text. */
  marks?: readonly { start: number; end: number }[];
  /** Parts of the text that need care, in order: they have a wavy underline, and may hold marks. */
  doubts?: readonly { start: number; end: number }[];
};

/** As tall as its text, in every browser: an invisible copy of the text takes up the space. */
export function GrowingTextarea({
  value,
  marks = [],
  doubts = [],
  className,
  ...props
}: GrowingTextareaProps) {
  const caretProps = useSteadyCaret(value);
  const shape =
    "col-start-1 row-start-1 min-h-9 max-sm:min-h-10 px-2.5 py-1.5 text-sm leading-6 whitespace-pre-wrap break-words";

  return (
    <div className="grid min-w-0">
      <div aria-hidden className={cn(shape, "invisible border", className)}>
        {marks.map(({ start, end }, index) => (
          <Fragment key={start}>
            {value.slice(marks[index - 1]?.end ?? 0, start)}
            <span
              data-mark={index}
              className="visible text-transparent underline decoration-muted-foreground decoration-dotted underline-offset-4"
            >
              {value.slice(start, end)}
            </span>
          </Fragment>
        ))}
        {`${value.slice(marks.at(-1)?.end ?? 0)}\u200b`}
      </div>
      {doubts.length > 0 && (
        <div aria-hidden className={cn(shape, "invisible border", className)}>
          {doubts.map(({ start, end }, index) => (
            <Fragment key={start}>
              {value.slice(doubts[index - 1]?.end ?? 0, start)}
              <span className="visible text-transparent underline decoration-warning/70 decoration-wavy decoration-1 underline-offset-4">
                {value.slice(start, end)}
              </span>
            </Fragment>
          ))}
        </div>
      )}
      <Textarea
        rows={1}
        value={value}
        className={cn(shape, "resize-none overflow-hidden", className)}
        {...caretProps}
        {...props}
      />
    </div>
  );
}

type Seen = { field: HTMLTextAreaElement; value: string; charactersAfter: number };

/**
 * Keeps the caret before the same words when a text changes other than by typing, such as by a finished upload or by
 * undo. The browser would put it at the end. Returns the props of the text's field.
 */
function useSteadyCaret(value: string) {
  const seen = useRef<Seen>(null);
  const look = ({ currentTarget: field }: SyntheticEvent<HTMLTextAreaElement>) => {
    seen.current = { field, value: field.value, charactersAfter: field.value.length - field.selectionEnd };
  };

  useLayoutEffect(() => {
    const { current } = seen;
    if (!current || current.value === value || document.activeElement !== current.field) return;
    const caret = Math.max(0, value.length - current.charactersAfter);
    current.field.setSelectionRange(caret, caret);
  }, [value]);

  return { onSelect: look, onInput: look };
}
