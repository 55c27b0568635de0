import { useMemo } from "react";
import { formatLabel } from "@/components/stage-labels";
import { Select } from "@/components/ui/field";
import { type Format, formatSchema } from "@/remotion/timeline/schema";

/** One choice, shown at the preview and at the render: the previewed format is the rendered one. */
export function FormatSelect({ label, choice }: { label: string; choice: FormatChoice }) {
  return (
    <Select
      aria-label={label}
      // On a phone it shares the render bar's single line with its neighbours.
      className="w-auto min-w-0 max-sm:flex-1"
      value={choice.format}
      onChange={({ target }) => {
        choice.pick(formatSchema.parse(target.value));
      }}
    >
      {formatSchema.options.map((format) => (
        <option key={format} value={format}>
          {formatLabel(format)}
        </option>
      ))}
    </Select>
  );
}

/** The format that is previewed and rendered: the video's own until another is picked; the video itself does not change. */
export function useFormatChoice(ownFormat: Format, picked: Format | null, pick: (format: Format) => void) {
  const variant = picked === ownFormat ? null : picked;

  return useMemo(
    () => ({ format: variant ?? ownFormat, /** Absent for the video's own. */ variant, pick }),
    [variant, ownFormat, pick],
  );
}

export type FormatChoice = ReturnType<typeof useFormatChoice>;
