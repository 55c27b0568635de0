import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";

const badgeVariants = cva("inline-flex items-center gap-1 rounded px-1.5 py-0.5 text-xs font-medium", {
  variants: {
    variant: {
      default: "bg-primary/12 text-primary",
      secondary: "bg-muted text-muted-foreground",
      success: "bg-success/12 text-success",
      destructive: "bg-destructive/12 text-destructive",
    },
  },
  defaultVariants: { variant: "default" },
});

export type BadgeVariant = NonNullable<VariantProps<typeof badgeVariants>["variant"]>;

export function Badge({ variant, children }: { variant?: BadgeVariant; children: ReactNode }) {
  return <span className={badgeVariants({ variant })}>{children}</span>;
}
