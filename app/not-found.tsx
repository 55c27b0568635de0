import type { Metadata } from "next";
import { Wordmark } from "@/components/ui/wordmark";
import { NotFoundNotice } from "./_components/page-notices";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <>
      <header className="mx-auto flex h-16 max-w-5xl items-center px-4 sm:px-6">
        <Wordmark className="text-base" />
      </header>
      <main>
        <NotFoundNotice />
      </main>
    </>
  );
}
