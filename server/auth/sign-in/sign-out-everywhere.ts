import { updateUser } from "../repository";

/** Ends all sessions of a person, everywhere. */
export async function signOutEverywhere(userId: string): Promise<void> {
  await updateUser(userId, { sessionVersion: { increment: 1 } });
}
