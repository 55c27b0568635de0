import { NotFoundNotice } from "../_components/not-found-notice";

/** Stands inside the shell, for a video that is not there. */
export default function WorkspaceNotFoundPage() {
  return <NotFoundNotice />;
}
