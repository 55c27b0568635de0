"use client";

import { ThemeProvider, useTheme } from "next-themes";
import type { ReactNode } from "react";
import { Toaster } from "sonner";
import { TRPCProvider } from "@/trpc/client";

/** The providers around every page. `nonce` lets the theme's script run before the first paint. */
export function Providers({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    <ThemeProvider
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      nonce={nonce}
    >
      <TRPCProvider>{children}</TRPCProvider>
      <Toasts />
    </ThemeProvider>
  );
}

/** Short notices, above the bars at the foot of the page, which must stay within reach. */
function Toasts() {
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
