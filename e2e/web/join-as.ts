import { expect } from "vitest";
import { hashPassword } from "@/server/auth/passwords/hash-password";
import { createUserWithWorkspace } from "@/server/auth/repository";
import { getOwnWorkspace } from "@/server/workspaces/repository";
import type { Web } from "./start-web";
import { createVisitor, type Visitor } from "./visitor";

export type Joined = { visitor: Visitor; userId: string; workspaceId: string };

/** Somebody with a workspace of their own, signed in. */
export async function joinAs(web: Web, name: string): Promise<Joined> {
  const [email, password] = [`${name}@example.com`, "correct horse battery"];
  const user = await createUserWithWorkspace({ name, email, passwordHash: await hashPassword(password) });
  const visitor = createVisitor(web.origin);
  expect(await visitor.signIn(email, password)).toMatchObject({ error: null });
  const userId = user?.id ?? "";

  return { visitor, userId, workspaceId: await getOwnWorkspace(userId) };
}
