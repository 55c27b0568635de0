"use client";

import { ErrorNotice } from "./_components/error-notice";

export default function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <main>
      <ErrorNotice retry={retry} />
    </main>
  );
}
