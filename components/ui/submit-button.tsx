"use client";

import type { ComponentProps } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { useIsHydrated } from "./use-is-hydrated";

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, "asChild" | "type" | "disabled"> & {
  isPending: boolean;
};

/** Sends its form, one request at a time, and not before the page is interactive. */
export function SubmitButton({ isPending, className, ...props }: SubmitButtonProps) {
  const isHydrated = useIsHydrated();

  return (
    <Button
      type="submit"
      disabled={isPending || !isHydrated}
      aria-busy={isPending}
      className={cn(!isHydrated && "disabled:opacity-100", className)}
      {...props}
    />
  );
}
