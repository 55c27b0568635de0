import { cn } from "./cn";

const tones = { primary: "bg-primary", warning: "bg-warning", destructive: "bg-destructive" };

type ProgressBarProps = { share: number; label: string; tone?: keyof typeof tones };

/** How far something has come, 0..1. */
export function ProgressBar({ share, label, tone = "primary" }: ProgressBarProps) {
  const percent = Math.round(100 * share);

  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className="h-1.5 w-full overflow-hidden rounded-full bg-muted"
    >
      <div
        className={cn("h-full transition-[width] duration-200", tones[tone])}
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}
