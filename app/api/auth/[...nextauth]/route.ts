import NextAuth from "next-auth";
import { getAuthOptions } from "@/server/auth/auth-options";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** The options want the database, which is there when the first request comes, not when Next builds. */
async function handle(request: Request, context: RouteContext): Promise<Response> {
  const handler = NextAuth(getAuthOptions()) as (
    request: Request,
    context: RouteContext,
  ) => Promise<Response>;

  return handler(request, context);
}

export { handle as GET, handle as POST };
