import type { Metadata } from "next";
import { NotFoundNotice } from "./_components/not-found-notice";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <main>
      <NotFoundNotice />
    </main>
  );
}
