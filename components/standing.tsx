"use client";

import { createContext, type ReactNode, useContext } from "react";
import { hasPermission, type Permission, type Standing } from "@/server/workspaces/schema";

const StandingContext = createContext<Standing>({ role: "viewer", channelIds: [] });

/** Tells all pages of the shell the person's standing in the open workspace. */
export function StandingProvider({ standing, children }: { standing: Standing; children: ReactNode }) {
  return <StandingContext value={standing}>{children}</StandingContext>;
}

/**
 * Returns a function that says what the person may do: in a channel, in none (null) or, without a channel, in any. The server
 * uses the same function.
 */
export function useMay(): (permission: Permission, channelId?: string | null) => boolean {
  const standing = useContext(StandingContext);

  return (permission, channelId) => hasPermission(standing, permission, channelId);
}
