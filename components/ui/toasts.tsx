"use client";

import { useTheme } from "next-themes";
import { Toaster } from "sonner";

/** Short notices, above the bars at the foot of the page: what they tell of must stay within reach. */
export function Toasts() {
  const { resolvedTheme } = useTheme();

  return (
    <Toaster
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-right"
      offset={{ bottom: 72, right: 24 }}
      mobileOffset={{ bottom: 176 }}
      style={{ fontFamily: "inherit" }}
    />
  );
}
