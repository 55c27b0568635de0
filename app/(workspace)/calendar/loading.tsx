import { pageStyles } from "../_components/page-styles";
import { CalendarSkeleton } from "./_components/calendar-skeleton";

export default function CalendarLoading() {
  return (
    <div className={pageStyles}>
      <div className="flex h-9 items-center text-lg font-semibold tracking-tight">Calendar</div>
      <CalendarSkeleton />
    </div>
  );
}
