import { execFileSync } from "node:child_process";
import { startWeb, type Web } from "@/e2e/web/start-web";
import { createVisitor, type Visitor } from "@/e2e/web/visitor";
import { getDatabase } from "@/server/adapters/db/database";
import { type BenchWorkspace, password } from "../web/create-workspace";

export type Studio = {
  workspace: BenchWorkspace;
  origin: string;
  /** The members of the workspace, signed in, each from an address of their own, with their ids. */
  people: { visitor: Visitor; userId: string }[];
  close: Web["stop"];
};

/** The web app, built for production, with everybody of a workspace signed in. */
export async function openStudio(workspace: BenchWorkspace): Promise<Studio> {
  execFileSync(process.execPath, ["tooling/build-web.mjs"], { stdio: "inherit" });
  const web = await startWeb({ DATABASE_URL: getDatabase().url, TRUSTED_PROXIES: "1" });
  const where = { email: { in: workspace.emails } };
  // Who spends money has confirmed their address.
  await getDatabase().prisma.user.updateMany({ where, data: { emailVerifiedAt: new Date() } });
  const users = await getDatabase().prisma.user.findMany({
    where,
    select: { id: true, email: true },
  });
  const people = await Promise.all(
    users.map(async ({ id, email }, index) => {
      const visitor = createVisitor(web.origin, { "x-forwarded-for": `10.0.0.${index + 1}` });
      const { error } = await visitor.signIn(email, password);
      if (error !== null) throw new Error(`${email} cannot sign in: ${error}`);

      return { visitor, userId: id };
    }),
  );

  return { workspace, origin: web.origin, people, close: () => web.stop() };
}
