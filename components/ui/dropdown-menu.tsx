import { DropdownMenu } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** The box of a menu that opens below its button. */
export function DropdownMenuContent({ className, ...props }: ComponentProps<typeof DropdownMenu.Content>) {
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        align="end"
        sideOffset={4}
        collisionPadding={8}
        className={cn("z-40 min-w-44 rounded-md border bg-popover p-1 shadow-lg", className)}
        {...props}
      />
    </DropdownMenu.Portal>
  );
}

/** A line of a menu; on a phone it is as high as a finger needs. */
export function DropdownMenuItem({ className, ...props }: ComponentProps<typeof DropdownMenu.Item>) {
  return (
    <DropdownMenu.Item
      className={cn(
        "flex cursor-default items-center gap-2 rounded px-2 py-1.5 text-[13px] outline-none select-none data-disabled:opacity-50 data-highlighted:bg-accent max-sm:min-h-11 [&_svg]:size-4",
        className,
      )}
      {...props}
    />
  );
}
