import { signOut } from "next-auth/react";
import { forgetDrafts } from "./drafts";

/** Signs a person out of this browser, which then forgets what they had not saved. */
export async function signOutHere(userId: string): Promise<void> {
  await signOut({ redirect: false });
  forgetDrafts(userId);
  // A full page load: the next person must not see anything that is in its memory.
  window.location.assign("/");
}
