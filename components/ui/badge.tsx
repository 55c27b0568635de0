import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";

const badgeStyles = cva("inline-flex items-center gap-1 rounded px-1.5 py-0.5 text-xs font-medium", {
  variants: {
    tone: {
      neutral: "bg-raised text-muted",
      accent: "bg-accent/12 text-accent",
      positive: "bg-positive/12 text-positive",
      negative: "bg-negative/12 text-negative",
    },
  },
  defaultVariants: { tone: "neutral" },
});

export function Badge({ tone, children }: VariantProps<typeof badgeStyles> & { children: ReactNode }) {
  return <span className={badgeStyles({ tone })}>{children}</span>;
}
