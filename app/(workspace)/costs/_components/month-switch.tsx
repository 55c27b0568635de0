import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { monthLabel, shiftMonth } from "@/server/costs/periods";

type MonthSwitchProps = {
  month: string;
  /** The first month with calls. */
  firstMonth: string;
  /** The current one. */
  lastMonth: string;
  onChange: (month: string) => void;
};

/** Goes from month to month, also by the arrow keys while one of its buttons has the focus. */
export function MonthSwitch({ month, firstMonth, lastMonth, onChange }: MonthSwitchProps) {
  const isFirst = month <= firstMonth;
  const isLast = month >= lastMonth;
  const goBack = () => !isFirst && onChange(shiftMonth(month, -1));
  const goOn = () => !isLast && onChange(shiftMonth(month, 1));

  // A button that was just pressed keeps the focus, also at the end.
  const buttonStyles =
    "aria-disabled:cursor-default aria-disabled:opacity-40 aria-disabled:hover:bg-transparent";

  return (
    <div
      role="toolbar"
      aria-label="Month"
      className="flex items-center rounded-md border bg-card"
      onKeyDown={({ key }) => {
        if (key === "ArrowLeft") goBack();
        if (key === "ArrowRight") goOn();
      }}
    >
      <Button
        variant="ghost"
        size="icon"
        aria-label="Previous month"
        aria-disabled={isFirst}
        className={buttonStyles}
        onClick={goBack}
      >
        <ChevronLeft aria-hidden />
      </Button>
      <span className="w-28 text-center text-[13px] font-medium tabular-nums">{monthLabel(month)}</span>
      <Button
        variant="ghost"
        size="icon"
        aria-label="Next month"
        aria-disabled={isLast}
        className={buttonStyles}
        onClick={goOn}
      >
        <ChevronRight aria-hidden />
      </Button>
    </div>
  );
}
