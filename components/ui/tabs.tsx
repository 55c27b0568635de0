"use client";

import { Tabs as TabsPrimitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

export const Tabs = TabsPrimitive.Root;
export const TabsContent = TabsPrimitive.Content;

/** Cards in a row, two by two on a phone. */
export function TabsList({ className, ...props }: ComponentProps<typeof TabsPrimitive.List>) {
  return <TabsPrimitive.List className={cn("grid grid-cols-2 gap-2 sm:grid-cols-4", className)} {...props} />;
}

export function TabsTrigger({ className, ...props }: ComponentProps<typeof TabsPrimitive.Trigger>) {
  return (
    <TabsPrimitive.Trigger
      className={cn(
        "flex flex-col items-start gap-0.5 rounded-md border bg-card p-3 text-left text-[13px] transition-colors duration-100 hover:bg-accent",
        "data-[state=active]:border-primary data-[state=active]:ring-1 data-[state=active]:ring-primary",
        className,
      )}
      {...props}
    />
  );
}
