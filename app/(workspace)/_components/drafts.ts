/** How the keys begin under which this browser keeps what a person has not saved: of videos, and of a new one. */
export function toDraftPrefix(userId: string): string {
  return `offcamera-draft-${userId}-`;
}

/** The key of a script that is not a video yet. */
export function toNewScriptKey(userId: string): string {
  return `${toDraftPrefix(userId)}new`;
}

/** The key of what somebody wants a script of. */
export function toBriefKey(userId: string): string {
  return `${toDraftPrefix(userId)}brief`;
}

/** Forgets what a person has not saved in this browser: they have signed out of it. */
export function forgetDrafts(userId: string): void {
  try {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) {
        if (key.startsWith(toDraftPrefix(userId))) storage.removeItem(key);
      }
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
