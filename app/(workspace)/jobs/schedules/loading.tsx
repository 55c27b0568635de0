import { pageStyles } from "../../_components/page-styles";
import { JobsHeader } from "../_components/jobs-header";
import { JobsSkeleton } from "../_components/jobs-skeleton";

export default function SchedulesLoading() {
  return (
    <div className={pageStyles}>
      <JobsHeader current="/jobs/schedules" />
      <div className="overflow-hidden rounded-lg border bg-card">
        <JobsSkeleton />
      </div>
    </div>
  );
}
