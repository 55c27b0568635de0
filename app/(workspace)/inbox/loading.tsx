import { pageStyles } from "../_components/page-styles";
import { InboxSkeleton } from "./_components/inbox-skeleton";

export default function InboxLoading() {
  return (
    <div className={pageStyles}>
      <div className="flex h-9 items-center text-lg font-semibold tracking-tight">Inbox</div>
      <InboxSkeleton />
    </div>
  );
}
