import type { ChannelKind, PublishingDefaults } from "@/server/channels/schema";
import type { Slot } from "@/server/channels/slot";

const privacyLabels = { private: "Private", unlisted: "Unlisted", public: "Public" };

/** "Private, Mon 18:30 and Thu 09:00": how and when a channel publishes by default; nobody sees a package before it is posted. */
export function publishingLabel({ privacyStatus, slots }: PublishingDefaults, kind: ChannelKind): string {
  const label = slotsLabel(slots);
  if (kind === "export") return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;

  return `${privacyLabels[privacyStatus]}, ${label}`;
}

/** Up to three slots by name, more by number. */
function slotsLabel(slots: readonly Slot[]): string {
  if (slots.length === 0) return "no slots";
  if (slots.length > 3) return `${slots.length} slots a week`;

  return new Intl.ListFormat("en").format(slots.map(slotLabel));
}

/** "Mon 18:30". */
function slotLabel({ weekday, time }: Slot): string {
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1, 3)} ${time}`;
}
