import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

export const buttonVariants = cva(
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-md text-sm font-medium whitespace-nowrap transition-colors duration-100 disabled:pointer-events-none disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        default: "bg-primary text-primary-foreground hover:bg-primary/90",
        outline: "border bg-card text-foreground hover:bg-accent",
        ghost: "text-foreground hover:bg-accent",
        destructive: "border border-destructive/40 bg-card text-destructive hover:bg-destructive/10",
      },
      // On a phone as large as a finger needs.
      size: {
        default: "h-9 px-4 max-sm:h-10",
        sm: "h-7 px-2.5 text-[13px] max-sm:h-10 max-sm:px-3",
        icon: "size-8 max-sm:size-10",
      },
    },
    defaultVariants: { variant: "default", size: "default" },
  },
);

type ButtonProps = ComponentProps<"button"> & VariantProps<typeof buttonVariants> & { asChild?: boolean };

/** An icon button shows its name on hover: sighted people have no other. */
export function Button({ className, variant, size, asChild = false, type, ...rest }: ButtonProps) {
  const classes = cn(buttonVariants({ variant, size }), className);
  const props = { title: size === "icon" ? rest["aria-label"] : undefined, ...rest };

  return asChild ? (
    <Slot.Root className={classes} {...props} />
  ) : (
    <button className={classes} type={type ?? "button"} {...props} />
  );
}
