"use client";

import { ErrorNotice } from "./_components/page-notices";

export default function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <main>
      <ErrorNotice retry={retry} />
    </main>
  );
}
