import type { ReactNode } from "react";
import { Wordmark } from "@/components/ui/wordmark";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col items-center justify-center gap-6 px-4 py-10">
      <Wordmark className="text-base" />
      <main className="w-full max-w-sm rounded-lg border bg-card p-6">{children}</main>
    </div>
  );
}
