"use client";

import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";
import { TRPCProvider } from "@/trpc/client";
import { Toasts } from "./ui/toasts";

/** What every page stands in. `nonce` lets the theme's script run before the first paint. */
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
