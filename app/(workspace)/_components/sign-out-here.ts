import { signOut } from "next-auth/react";
import { forgetDrafts } from "./drafts";

/** Signs a person out of this browser, which then forgets what they had not saved. */
export async function signOutHere(userId: string): Promise<void> {
  await signOut({ redirect: false });
  forgetDrafts(userId);
  // The whole page: nothing that it has in memory is the next person's to see.
  window.location.assign("/");
}
