import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { mergeClasses } from "./merge-classes";

const buttonStyles = cva(
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-md text-sm font-medium whitespace-nowrap transition-colors duration-100 disabled:pointer-events-none disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-accent text-accent-ink hover:bg-accent/90",
        secondary: "border bg-surface text-ink hover:bg-raised",
        ghost: "text-ink hover:bg-raised",
        danger: "border border-negative/40 bg-surface text-negative hover:bg-negative/10",
      },
      size: { medium: "h-9 px-4", small: "h-7 px-2.5 text-[13px]", icon: "size-8" },
    },
    defaultVariants: { variant: "secondary", size: "medium" },
  },
);

type ButtonProps = ComponentProps<"button"> & VariantProps<typeof buttonStyles> & { asChild?: boolean };

export function Button({ className, variant, size, asChild = false, type, ...props }: ButtonProps) {
  const classes = mergeClasses(buttonStyles({ variant, size }), className);

  return asChild ? (
    <Slot.Root className={classes} {...props} />
  ) : (
    <button className={classes} type={type ?? "button"} {...props} />
  );
}
