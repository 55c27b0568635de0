import { Skeleton } from "@/components/ui/skeleton";
import { pageStyles } from "../../_components/page-styles";

export default function MembersLoading() {
  return (
    <div className={pageStyles} aria-busy>
      <h1 className="flex h-9 items-center text-lg font-semibold tracking-tight">Members</h1>
      <Skeleton className="h-64" />
    </div>
  );
}
