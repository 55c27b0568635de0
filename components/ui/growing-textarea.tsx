import type { ComponentProps } from "react";
import { Textarea } from "@/components/ui/field";
import { cn } from "@/components/ui/cn";
import { useSteadyCaret } from "./use-steady-caret";

type GrowingTextareaProps = Omit<ComponentProps<"textarea">, "value"> & { value: string };

/** As tall as its text: an invisible copy of the text holds the place, in every browser. */
export function GrowingTextarea({ value, className, ...props }: GrowingTextareaProps) {
  const caretProps = useSteadyCaret(value);
  const shape =
    "col-start-1 row-start-1 min-h-9 max-sm:min-h-10 px-2.5 py-1.5 text-sm leading-6 whitespace-pre-wrap break-words";

  return (
    <div className="grid min-w-0">
      <div aria-hidden className={cn(shape, "invisible border", className)}>
        {`${value}\u200b`}
      </div>
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
