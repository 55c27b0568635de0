import { RadioGroup } from "radix-ui";
import { useId } from "react";
import { estimateWords } from "@/app/(workspace)/_components/writing/estimate-length";
import { timeLabel } from "@/components/time-labels";
import { Input } from "@/components/ui/field";
import { cn } from "@/components/ui/cn";

import { type BriefDraft, lengthPresets } from "./brief-draft";
import { parseLength } from "./parse-length";

type LengthFieldProps = Pick<BriefDraft, "lengthPreset" | "otherLength"> & {
  problem: string | undefined;
  isReadOnly: boolean;
  onChange: (change: Partial<BriefDraft>) => void;
};

const otherValue = "other";

/** How long the video should be: one of a few lengths, or any other in words. */
export function LengthField({ lengthPreset, otherLength, problem, isReadOnly, onChange }: LengthFieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const isOther = lengthPreset === null;
  const seconds = lengthPreset ?? parseLength(otherLength);

  return (
    <div className="flex flex-col gap-1.5">
      <span id={id} className="text-[13px] font-medium">
        Length
      </span>
      <RadioGroup.Root
        aria-labelledby={id}
        aria-describedby={noteId}
        disabled={isReadOnly}
        value={lengthPreset === null ? otherValue : String(lengthPreset)}
        onValueChange={(value) => {
          onChange({ lengthPreset: lengthPresets.find((preset) => String(preset) === value) ?? null });
        }}
        className="grid grid-cols-3 gap-1 rounded-md bg-muted p-1"
      >
        {[...lengthPresets.map(String), otherValue].map((value) => (
          <RadioGroup.Item
            key={value}
            value={value}
            className={cn(
              "h-8 rounded px-1 text-[13px] text-muted-foreground tabular-nums transition-colors duration-100 hover:text-foreground max-sm:h-10",
              "data-[state=checked]:bg-card data-[state=checked]:font-medium data-[state=checked]:text-foreground data-[state=checked]:shadow-sm",
            )}
          >
            {value === otherValue ? "Other" : timeLabel(Number(value))}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {isOther && (
        <Input
          aria-label="Other length"
          aria-describedby={noteId}
          aria-invalid={problem === undefined ? undefined : true}
          autoComplete="off"
          placeholder="4:30"
          value={otherLength}
          readOnly={isReadOnly}
          onChange={({ target }) => onChange({ otherLength: target.value })}
        />
      )}
      <p
        id={noteId}
        className={cn("text-[13px] text-muted-foreground tabular-nums", problem && "text-destructive")}
      >
        {problem ?? lengthNote(seconds)}
      </p>
    </div>
  );
}

function lengthNote(seconds: number | undefined): string {
  if (seconds === undefined) return "From 30 s to 20 min, such as 4:30.";

  return `About ${estimateWords(seconds).toLocaleString("en")} words.`;
}
