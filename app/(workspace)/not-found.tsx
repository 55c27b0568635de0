import type { Metadata } from "next";
import { NotFoundNotice } from "../_components/not-found-notice";

export const metadata: Metadata = { title: "Not found" };

/** Stands inside the shell, for a video that is not there. */
export default function WorkspaceNotFoundPage() {
  return <NotFoundNotice />;
}
