import { pageStyles } from "../_components/page-styles";
import { QueueSkeleton } from "./_components/queue-skeleton";

export default function QueueLoading() {
  return (
    <div className={pageStyles}>
      <div className="flex h-9 items-center text-lg font-semibold tracking-tight">Queue</div>
      <QueueSkeleton />
    </div>
  );
}
