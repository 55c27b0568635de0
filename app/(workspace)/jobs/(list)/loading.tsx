import { pageStyles } from "../../_components/page-styles";
import { JobsHeader } from "../_components/jobs-header";
import { JobsSkeleton } from "../_components/jobs-skeleton";

export default function JobsLoading() {
  return (
    <div className={pageStyles}>
      <JobsHeader current="/jobs" />
      <div className="h-9" />
      <div className="overflow-hidden rounded-lg border bg-card">
        <JobsSkeleton />
      </div>
    </div>
  );
}
