import { Skeleton } from "@/components/ui/skeleton";
import { pageStyles } from "../../_components/page-styles";

export default function AuditLoading() {
  return (
    <div className={pageStyles} aria-busy>
      <h1 className="flex h-9 items-center text-lg font-semibold tracking-tight">Audit log</h1>
      <Skeleton className="h-64" />
    </div>
  );
}
