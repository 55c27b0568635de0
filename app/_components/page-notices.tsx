"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

export function ErrorNotice({ retry }: { retry: () => void }) {
  return (
    <div
      role="alert"
      className="mx-auto flex min-h-[70dvh] max-w-md flex-col items-start justify-center gap-3 px-4"
    >
      <h1 className="text-lg font-semibold tracking-tight">Something went wrong</h1>
      <p className="text-muted-foreground">
        Your work is safe. Try again; if it keeps failing, check the server&rsquo;s log.
      </p>
      <Button className="mt-2" onClick={retry}>
        Try again
      </Button>
    </div>
  );
}

export function NotFoundNotice({ children }: { children?: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-[70dvh] max-w-md flex-col items-start justify-center gap-3 px-4">
      <h1 className="text-lg font-semibold tracking-tight">Page not found</h1>
      <p className="text-muted-foreground"> It was deleted, or you don&rsquo;t have access.</p>
      <Button asChild className="mt-2">
        <Link href="/dashboard">Go to the dashboard</Link>
      </Button>
      {children}
    </div>
  );
}
