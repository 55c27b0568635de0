import { Skeleton } from "@/components/ui/skeleton";
import { DashboardSkeleton } from "./_components/dashboard-skeleton";

export default function DashboardLoading() {
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 p-4 sm:p-6">
      <header className="flex h-9 items-center justify-between">
        <h1 className="text-lg font-semibold tracking-tight">Dashboard</h1>
        <Skeleton className="h-9 w-28" />
      </header>
      <DashboardSkeleton />
    </div>
  );
}
