import type { CapScope, CapUse } from "@/server/costs/schema";

/** A person or thing that can have caps, with its present ones. */
export type Capped = {
  scope: CapScope;
  /** Absent for the workspace. */
  scopeId?: string;
  name: string;
  kind?: "channel" | "member";
  caps: CapUse[];
};

/** The workspace, then its channels, then its members, each with its caps. Pure. */
export function listCapped(
  caps: CapUse[],
  channels: { channelId: string; name: string }[],
  members: { userId: string; name: string }[],
): Capped[] {
  return [
    {
      ...{ scope: "workspace", name: "Whole workspace" },
      caps: caps.filter(({ scope }) => scope === "workspace"),
    },
    ...channels.map(({ channelId, name }) => toCapped("channel", channelId, name)),
    ...members.map(({ userId, name }) => toCapped("member", userId, name)),
  ];

  function toCapped(kind: "channel" | "member", scopeId: string, name: string): Capped {
    return { scope: kind, kind, scopeId, name, caps: caps.filter((cap) => cap.scopeId === scopeId) };
  }
}
