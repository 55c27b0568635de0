import { SectionCard } from "@/app/(workspace)/_components/section-card";
import type { ChannelReport } from "@/server/analytics/report/channel-report";
import { slotHours, type SlotResult } from "@/server/analytics/report/best-slots";
import { ratioLabel, videosLabel } from "./figure-labels";

/** The times at which the channel's own videos did best. */
export function SlotResults({ report: { slots, timeZone } }: { report: ChannelReport }) {
  return (
    <SectionCard title="Best times to publish">
      {slots.length === 0 ? (
        <p className="p-4 text-[13px] text-muted-foreground">
          Not known yet. It takes two videos published on the same weekday at about the same time, and three
          videos that have had their first week.
        </p>
      ) : (
        <div className="text-[13px]">
          <ol className="grid sm:grid-cols-2 xl:grid-cols-5">
            {slots.map((slot) => (
              <li key={slotLabel(slot)} className="flex flex-col gap-1 p-4 tabular-nums">
                <span className="font-medium">{slotLabel(slot)}</span>
                <span className="text-muted-foreground">
                  {ratioLabel(slot.ratio)} the median · {videosLabel(slot.videoCount)}
                </span>
              </li>
            ))}
          </ol>
          <p className="border-t p-4 text-xs text-muted-foreground">
            By views of the first week, in the channel’s time zone ({timeZone}). Few videos are few hints.
          </p>
        </div>
      )}
    </SectionCard>
  );
}

/** "Tuesday, 18:00 to 21:00". */
function slotLabel({ weekday, startHour }: SlotResult): string {
  const toTime = (hour: number) => `${String(hour % 24).padStart(2, "0")}:00`;
  const name = `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`;

  return `${name}, ${toTime(startHour)} to ${toTime(startHour + slotHours)}`;
}
