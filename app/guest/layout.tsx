import type { ReactNode } from "react";
import { Wordmark } from "@/components/ui/wordmark";

/** A page for one video, for people without an account: nothing on it leads into the workspace. */
export default function GuestLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-5xl flex-col gap-4 p-4 sm:p-6">
      <Wordmark className="text-base" />
      <main className="min-w-0 flex-1">{children}</main>
    </div>
  );
}
