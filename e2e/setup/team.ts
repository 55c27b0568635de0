import { getDatabase } from "@/server/adapters/db/database";
import { createUserWithWorkspace } from "@/server/auth/repository";
import type { Account } from "@/server/auth/schema";
import { createSession, findAccount } from "@/server/auth/sessions/repository";
import type { Role } from "@/server/workspaces/schema";

type Joining = { workspaceId: string; role: Role; channelIds?: string[]; name?: string };

/** Somebody new with a workspace of their own, who is in this one as well, and has it open. */
export async function joinAs({ workspaceId, role, channelIds = [], name = role }: Joining): Promise<Account> {
  const email = `${name}-${crypto.randomUUID()}@example.com`;
  const user = await createUserWithWorkspace({ email, name, emailVerifiedAt: new Date() });
  if (!user) throw new Error("The person was not made.");
  await getDatabase().prisma.membership.create({
    data: { userId: user.id, workspaceId, role, channelIds },
  });

  return openIn(user.id, workspaceId);
}

/** A new session of a person, in which one of their workspaces is open. */
export async function openIn(userId: string, workspaceId: string): Promise<Account> {
  const session = await createSession({ userId, userAgent: "", address: "" });
  await getDatabase().prisma.session.update({ where: { id: session.sessionId }, data: { workspaceId } });
  const account = await findAccount(session);
  if (account?.workspaceId !== workspaceId) throw new Error("The workspace is not open.");

  return account;
}

/** The same session as it is now. */
export function lookAgain({ sessionId }: Account): Promise<Account | null> {
  return findAccount({ sessionId });
}
