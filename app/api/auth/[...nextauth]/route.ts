import NextAuth from "next-auth";
import { z } from "zod";
import { getAuthOptions } from "@/server/auth/sign-in/auth-options";

type RouteContext = { params: Promise<{ nextauth: string[] }> };
type Handler = (request: Request, context: RouteContext) => unknown;

/** next-auth has no types for its app router handler. */
const handlerSchema = z.custom<Handler>((value) => typeof value === "function");
const responseSchema = z.instanceof(Response);

/** The options need the database, which exists when the first request comes, not when Next builds. */
async function handle(request: Request, context: RouteContext): Promise<Response> {
  const handler = handlerSchema.parse(NextAuth(getAuthOptions()));

  try {
    const response = responseSchema.parse(await handler(request, context));
    // Nobody signs in with a password or a link through an address: next-auth would treat that as its own failure.
    const isAddress = request.method !== "POST" && (await context.params).nextauth[0] === "callback";
    if (isAddress && response.status === 500) return new Response("Sign in by the form.", { status: 405 });

    return response;
  } catch (error) {
    if (error instanceof SyntaxError) return new Response("This is not JSON.", { status: 400 });
    throw error;
  }
}

export { handle as GET, handle as POST };
