import { cn } from "@/components/ui/cn";
import { type Range, ranges } from "@/server/analytics/schema";

/** Chooses how many of the last days are shown. */
export function RangeSwitch({ range, onChange }: { range: Range; onChange: (range: Range) => void }) {
  return (
    <div role="group" aria-label="Range" className="flex rounded-md bg-muted p-0.5">
      {ranges.map((days) => (
        <button
          key={days}
          type="button"
          aria-pressed={days === range}
          onClick={() => onChange(days)}
          className={cn(
            "h-8 rounded px-3 text-[13px] font-medium whitespace-nowrap text-muted-foreground max-sm:h-9",
            "aria-pressed:bg-card aria-pressed:text-foreground aria-pressed:shadow-sm",
          )}
        >
          {days} days
        </button>
      ))}
    </div>
  );
}
