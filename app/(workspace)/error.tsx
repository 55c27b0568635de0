"use client";

import { ErrorNotice } from "../_components/page-notices";

/** Stands inside the shell: the way to everything else stays open. */
export default function WorkspaceErrorPage({ retry }: { retry: () => void }) {
  return <ErrorNotice retry={retry} />;
}
