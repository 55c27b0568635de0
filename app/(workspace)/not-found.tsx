import type { Metadata } from "next";
import { OtherWorkspace } from "./_components/workspaces/other-workspace";
import { NotFoundNotice } from "../_components/page-notices";

export const metadata: Metadata = { title: "Not found" };

/** Stands inside the shell, for a video that is not there. */
export default function WorkspaceNotFoundPage() {
  return (
    <NotFoundNotice>
      <OtherWorkspace />
    </NotFoundNotice>
  );
}
