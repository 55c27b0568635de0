import { createVisitor, type Visitor } from "@/e2e/web/visitor";
import { password } from "./create-workspace";

/** Everybody signs in with their own password, from an address of their own. The app must trust one proxy for that. */
export function signInVisitors(origin: string, emails: string[]): Promise<Visitor[]> {
  return Promise.all(
    emails.map(async (email, index) => {
      const visitor = createVisitor(origin, { "x-forwarded-for": `10.0.0.${index + 1}` });
      const { error } = await visitor.signIn(email, password);
      if (error !== null) throw new Error(`${email} cannot sign in: ${error}`);

      return visitor;
    }),
  );
}
