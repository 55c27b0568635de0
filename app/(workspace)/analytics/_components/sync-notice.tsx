import { CircleAlert, CircleSlash, Hourglass, type LucideIcon, Unplug } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Button } from "@/components/ui/button";
import type { ChannelAnalytics } from "@/server/analytics/report/channel-report";

type Notice = { icon: LucideIcon; title: string; text: string; tone: "quiet" | "warning" | "error" };

const tones = {
  quiet: "bg-card text-foreground",
  warning: "border-warning/40 bg-warning/8 text-foreground",
  error: "border-destructive/40 bg-destructive/8 text-foreground",
};
const iconTones = { quiet: "text-muted-foreground", warning: "text-warning", error: "text-destructive" };

/** Why there are no figures, or no new ones. Nothing if all is well. */
export function SyncNotice({
  analytics,
  fetchButton,
}: {
  analytics: ChannelAnalytics | null;
  /** Fetches them now; absent for those who may only look. */
  fetchButton?: ReactNode;
}) {
  const notice = toNotice(analytics);
  if (!notice) return null;
  const { icon: Icon, title, text, tone } = notice;
  const isFetchable = analytics !== null && analytics.state !== "notPermitted";

  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={cn(
        "flex flex-wrap items-start gap-x-4 gap-y-3 rounded-lg border p-4 text-[13px]",
        tones[tone],
      )}
    >
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", iconTones[tone])} />
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">{title}</p>
        <p className="text-muted-foreground">{text}</p>
      </div>
      {isFetchable && fetchButton}
      {!isFetchable && (
        <Button variant="outline" size="sm" asChild>
          <Link href="/settings">Open Settings</Link>
        </Button>
      )}
    </div>
  );
}

function toNotice(analytics: ChannelAnalytics | null): Notice | null {
  if (!analytics) {
    return {
      ...{ icon: Unplug, tone: "quiet", title: "Not connected to YouTube" },
      text: "Connect the channel in Settings; its figures come in from then on.",
    };
  }
  const { state, reason } = analytics;
  if (state === "synced") return null;
  if (state === null) {
    return {
      ...{ icon: Hourglass, tone: "quiet", title: "Not fetched yet" },
      text: "Figures are fetched once a day, or when you ask for them.",
    };
  }
  if (state === "noData") {
    return {
      ...{ icon: Hourglass, tone: "quiet", title: "No data yet" },
      text: "YouTube reports views two to three days late. Nothing is wrong.",
    };
  }
  if (state === "notPermitted") {
    return {
      ...{ icon: CircleSlash, tone: "warning", title: "Not permitted" },
      text: reason ?? "Reconnect the channel, and allow YouTube Analytics.",
    };
  }

  return {
    ...{ icon: CircleAlert, tone: "error", title: "The last fetch failed" },
    text: reason ?? "The figures could not be fetched.",
  };
}
