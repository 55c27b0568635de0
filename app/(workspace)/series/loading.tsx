import { pageStyles } from "../_components/page-styles";
import { SeriesListSkeleton } from "./_components/series-list";

export default function SeriesLoading() {
  return (
    <div className={pageStyles}>
      <div className="flex h-9 items-center text-lg font-semibold tracking-tight">Series</div>
      <SeriesListSkeleton />
    </div>
  );
}
