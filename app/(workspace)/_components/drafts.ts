/** The prefix of the keys under which this browser keeps a person's unsaved work: on videos, and on a new one. */
export function toDraftPrefix(userId: string): string {
  return `offcamera-draft-${userId}-`;
}

/** The key of a script that is not a video yet. */
export function toNewScriptKey(userId: string): string {
  return `${toDraftPrefix(userId)}new`;
}

/** The key of a brief that is being written. */
export function toBriefKey(userId: string): string {
  return `${toDraftPrefix(userId)}brief`;
}

/** Forgets a person's unsaved work in this browser, once they have signed out. */
export function forgetDrafts(userId: string): void {
  try {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) {
        if (key.startsWith(toDraftPrefix(userId))) storage.removeItem(key);
      }
    }
  } catch {
    // A browser without storage has nothing to forget.
  }
}
