import type { ReactNode } from "react";
import type { Figures } from "@/server/analytics/schema";
import { figureLabel, type FigureName, figureNames } from "./figure-labels";

const names: FigureName[] = [
  ...(["views", "minutesWatched", "averageViewPercentage", "likes", "subscribersGained"] as const),
];

type FigureTilesProps = {
  figures: Figures;
  /** The figure whose days are drawn. */
  shown: FigureName;
  onShow: (name: FigureName) => void;
  /** The note below each figure, in small type. */
  renderNote: (name: FigureName) => ReactNode;
};

/** The figures of a period; pressing one draws its days. */
export function FigureTiles({ figures, shown, onShow, renderNote }: FigureTilesProps) {
  return (
    <div
      role="group"
      aria-label="Figures"
      className="grid grid-cols-2 gap-px overflow-hidden border-b bg-border sm:grid-cols-3 xl:grid-cols-5"
    >
      {names.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === shown}
          onClick={() => onShow(name)}
          className="relative flex flex-col gap-1 bg-card p-4 text-left -outline-offset-2 transition-colors duration-100 last:max-sm:col-span-2 last:sm:max-xl:col-span-2 hover:bg-accent aria-pressed:after:absolute aria-pressed:after:inset-x-0 aria-pressed:after:bottom-0 aria-pressed:after:h-0.5 aria-pressed:after:bg-primary"
        >
          <span className="text-[13px] text-muted-foreground">{figureNames[name]}</span>
          <span className="text-2xl font-semibold tracking-tight tabular-nums">
            {figureLabel(name, figures[name])}
          </span>
          <span className="text-xs text-muted-foreground tabular-nums">{renderNote(name)}</span>
        </button>
      ))}
    </div>
  );
}
