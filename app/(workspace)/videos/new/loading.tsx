import { Skeleton } from "@/components/ui/skeleton";
import { pageStyles } from "../../_components/page-styles";

export default function NewVideoLoading() {
  return (
    <div className={pageStyles}>
      <div className="flex h-9 items-center text-lg font-semibold tracking-tight">New video</div>
      <div role="status" aria-label="Loading" className="flex flex-col gap-6">
        <Skeleton className="h-16" />
        <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <Skeleton className="mt-6 h-12" />
          <Skeleton className="h-96" />
        </div>
      </div>
    </div>
  );
}
