import { Skeleton } from "@/components/ui/skeleton";
import { pageStyles } from "../../_components/page-styles";

export default function JobLoading() {
  return (
    <div className={pageStyles} aria-busy>
      <p role="status" className="sr-only">
        The job is being fetched.
      </p>
      <Skeleton className="h-9 w-64" />
      <Skeleton className="h-24" />
      <Skeleton className="h-80" />
    </div>
  );
}
