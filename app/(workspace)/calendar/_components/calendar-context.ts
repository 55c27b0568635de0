import { createContext, useContext } from "react";
import type { CalendarItem, UnplannedVideo } from "@/server/calendar/schema";
import type { ChannelLook } from "./channel-colors";
import type { Clock } from "./labels";

/** What every card of the calendar needs to know. */
export type CalendarContext = {
  clock: Clock;
  looks: Map<string, ChannelLook>;
  nameOf: (channelId: string) => string;
  zoneOf: (channelId: string) => string;
  canMove: (channelId: string | null) => boolean;
  onOpen: (item: CalendarItem) => void;
  onOpenUnplanned: (video: UnplannedVideo) => void;
};

const context = createContext<CalendarContext | null>(null);
export const CalendarContextProvider = context.Provider;

export function useCalendarContext(): CalendarContext {
  const value = useContext(context);
  if (!value) throw new Error("A card of the calendar is outside of it.");

  return value;
}
