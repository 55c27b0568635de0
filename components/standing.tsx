"use client";

import { createContext, type ReactNode, useContext } from "react";
import { hasPermission, type Permission, type Standing } from "@/server/workspaces/schema";

const StandingContext = createContext<Standing>({ role: "viewer", channelIds: [] });

/** Says to all of the shell's pages what somebody is in the workspace that is open. */
export function StandingProvider({ standing, children }: { standing: Standing; children: ReactNode }) {
  return <StandingContext value={standing}>{children}</StandingContext>;
}

/**
 * Asks what whoever looks may do: to what is in a channel, or in none (null), or without the channel somewhere. The server asks
 * the same function.
 */
export function useMay(): (permission: Permission, channelId?: string | null) => boolean {
  const standing = useContext(StandingContext);

  return (permission, channelId) => hasPermission(standing, permission, channelId);
}
