import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import { pageStyles } from "../_components/page-styles";
import { DashboardSkeleton } from "./_components/dashboard-skeleton";

export default function DashboardLoading() {
  return (
    <div className={cn(pageStyles, "gap-6")}>
      <header className="flex h-9 items-center justify-between">
        <h1 className="text-lg font-semibold tracking-tight">Dashboard</h1>
        <Skeleton className="h-9 w-32" />
      </header>
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
        <DashboardSkeleton />
        <Skeleton className="h-80" />
      </div>
    </div>
  );
}
