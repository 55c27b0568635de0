import { Skeleton } from "@/components/ui/skeleton";
import { pageStyles } from "../../_components/page-styles";

export default function NewVideoLoading() {
  return (
    <div className={pageStyles}>
      <div className="flex h-9 items-center text-lg font-semibold tracking-tight">New video</div>
      <div role="status" aria-label="Loading" className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex flex-col gap-6">
          <Skeleton className="mt-6 h-9" />
          <Skeleton className="mt-12 h-72 lg:h-[60dvh]" />
        </div>
        <Skeleton className="mt-6 h-64" />
      </div>
    </div>
  );
}
