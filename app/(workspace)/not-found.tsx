import type { Metadata } from "next";
import { OtherWorkspace } from "./_components/workspaces/other-workspace";
import { NotFoundNotice } from "../_components/page-notices";

export const metadata: Metadata = { title: "Not found" };

/** Shown inside the shell, for a video that does not exist. */
export default function WorkspaceNotFoundPage() {
  return (
    <NotFoundNotice>
      <OtherWorkspace />
    </NotFoundNotice>
  );
}
