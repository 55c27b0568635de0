import { hasOpenInvitation } from "./repository";

/** Whether somebody was invited by mail to this address and has not come yet: they may make an account then. */
export function isInvited(email: string): Promise<boolean> {
  return hasOpenInvitation(email);
}
