"use client";

import { useEffect, useSyncExternalStore } from "react";
import { useHashSecret } from "../../_components/use-hash-secret";

const storageKey = "offcamera-invitation";

/**
 * The secret of the invitation that is looked at: the link's, or the one that was looked at in this tab before somebody went to
 * sign in. Undefined until the page can read it, "" where there is none.
 */
export function useInvitationSecret(): string | undefined {
  const found = useHashSecret();
  const kept = useSyncExternalStore(subscribeToNothing, readKept, () => "");
  useEffect(() => {
    if (found) keep(found);
  }, [found]);

  return found === "" ? kept : found;
}

/** Once the invitation was taken, or works no more. */
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
    // A browser that keeps nothing needs the link once more.
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
