import {
  AtSign,
  CircleCheck,
  Clock,
  Hourglass,
  type LucideIcon,
  MessageSquare,
  RotateCcw,
  TriangleAlert,
} from "lucide-react";
import Link from "next/link";
import { RelativeTime, useCurrentMinute } from "@/components/relative-time";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { NotificationKind, NotificationView } from "@/server/notifications/schema";

const icons: Record<NotificationKind, LucideIcon> = {
  mention: AtSign,
  comment: MessageSquare,
  "approval-requested": Hourglass,
  "approval-decided": CircleCheck,
  "approval-voided": RotateCcw,
  "approval-overdue": Clock,
  "series-paused": TriangleAlert,
};

type NotificationRowProps = { notification: NotificationView; onMark: (isRead: boolean) => void };

/** One notification; following it marks it as read. */
export function NotificationRow({ notification, onMark }: NotificationRowProps) {
  const now = useCurrentMinute();
  const { kind, text, path, createdAt, readAt } = notification;
  const Icon = icons[kind];
  const isRead = readAt !== null;

  return (
    <li className={cn("flex items-start gap-1 border-b p-1.5 last:border-b-0", !isRead && "bg-primary/5")}>
      <Link
        href={path}
        onClick={() => {
          if (!isRead) onMark(true);
        }}
        className="flex min-w-0 flex-1 items-start gap-3 rounded p-1.5 hover:bg-accent"
      >
        <Icon
          aria-hidden
          className={cn("mt-0.5 size-4 shrink-0", isRead ? "text-muted-foreground" : "text-primary")}
        />
        <span className="min-w-0 flex-1 text-[13px] wrap-anywhere">
          <span className={isRead ? undefined : "font-medium"}>
            {!isRead && <span className="sr-only">Unread: </span>}
            {text}
          </span>
          <span className="block text-muted-foreground">
            <RelativeTime date={createdAt} now={now} />
          </span>
        </span>
      </Link>
      <Button
        size="sm"
        variant="ghost"
        className="mt-0.5 shrink-0"
        aria-label={isRead ? `Unread: mark “${text}”` : `Read: mark “${text}”`}
        onClick={() => onMark(!isRead)}
      >
        {isRead ? "Unread" : "Read"}
      </Button>
    </li>
  );
}
