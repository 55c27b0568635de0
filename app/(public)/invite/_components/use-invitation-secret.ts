"use client";

import { useEffect, useSyncExternalStore } from "react";
import { useHashSecret } from "../../_components/use-hash-secret";

const storageKey = "offcamera-invitation";

/**
 * The secret of the current invitation: the link's, or the one that was open in this tab before the person went to sign in.
 * Undefined until the page can read it, "" if there is none.
 */
export function useInvitationSecret(): string | undefined {
  const found = useHashSecret();
  const kept = useSyncExternalStore(subscribeToNothing, readKept, () => "");
  useEffect(() => {
    if (found) keep(found);
  }, [found]);

  return found === "" ? kept : found;
}

/** Call it once the invitation is accepted, or no longer works. */
export function forgetInvitation(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept.
  }
}

function keep(secret: string): void {
  try {
    sessionStorage.setItem(storageKey, secret);
  } catch {
    // A browser without storage needs the link once more.
  }
}

function readKept(): string {
  try {
    return sessionStorage.getItem(storageKey) ?? "";
  } catch {
    return "";
  }
}

function subscribeToNothing(): () => void {
  return () => undefined;
}
