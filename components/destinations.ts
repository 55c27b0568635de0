import {
  CalendarDays,
  ChartColumn,
  CircleDollarSign,
  CirclePlus,
  Clapperboard,
  Images,
  Inbox,
  LayoutDashboard,
  ListChecks,
  ListVideo,
  type LucideIcon,
  Repeat,
  Settings,
} from "lucide-react";
import type { Permission } from "@/server/workspaces/schema";
import { useMay } from "./standing";

type Destination = {
  href: string;
  label: string;
  icon: LucideIcon;
  /** A phone has room for five: this one is in a menu there. */
  isSeldom?: boolean;
  /** Shown to people who have this permission in some channel. */
  permission?: Permission;
};

/** The places that the shell leads to. */
const destinations: Destination[] = [
  { href: "/dashboard", label: "Dashboard", icon: LayoutDashboard },
  { href: "/inbox", label: "Inbox", icon: Inbox },
  { href: "/videos", label: "Videos", icon: Clapperboard },
  { href: "/videos/new", label: "New video", icon: CirclePlus, permission: "videos:edit" },
  { href: "/queue", label: "Queue", icon: ListVideo, isSeldom: true },
  { href: "/calendar", label: "Calendar", icon: CalendarDays, isSeldom: true },
  { href: "/series", label: "Series", icon: Repeat, isSeldom: true },
  { href: "/media", label: "Media", icon: Images, isSeldom: true },
  { href: "/analytics", label: "Analytics", icon: ChartColumn, isSeldom: true },
  { href: "/costs", label: "Costs", icon: CircleDollarSign, isSeldom: true },
  { href: "/jobs", label: "Jobs", icon: ListChecks, isSeldom: true },
  { href: "/settings", label: "Settings", icon: Settings, isSeldom: true },
];

/** The places that the shell leads this person to. */
export function useDestinations(): Destination[] {
  const may = useMay();

  return destinations.filter(({ permission }) => permission === undefined || may(permission));
}

/** The destination that a page belongs to: `/videos/1` to `/videos`, but `/videos/new` to itself. */
export function findDestination(pathname: string): string | undefined {
  return destinations
    .map(({ href }) => href)
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .toSorted((one, other) => other.length - one.length)[0];
}
