import { formatLabel } from "@/components/stage-labels";
import { Select } from "@/components/ui/field";
import { formatSchema } from "@/remotion/timeline/schema";
import type { FormatChoice } from "./use-format-choice";

/** One choice, shown at the preview and at the render: what is looked at is what is rendered. */
export function FormatSelect({ label, choice }: { label: string; choice: FormatChoice }) {
  return (
    <Select
      aria-label={label}
      // On a phone it shares the render bar's one line with what stands beside it.
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
