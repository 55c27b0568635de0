import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import GoogleProvider from "next-auth/providers/google";
import { z } from "zod";
import { signInWithGoogle } from "@/server/accounts/sign-in-with-google";
import { signInWithPassword } from "@/server/accounts/sign-in-with-password";
import { signInWithToken } from "@/server/accounts/sign-in-with-token";
import { connectDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { sessionTokenSchema } from "./session-schema";

const days = 24 * 60 * 60;

/** next-auth, with sessions in a signed cookie: the version in it is compared with the person's at each request. */
export function getAuthOptions(): NextAuthOptions {
  connectDatabase();

  return {
    secret: env.appSecret,
    session: { strategy: "jwt", maxAge: 30 * days },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        id: "password",
        credentials: { email: {}, password: {} },
        authorize: (credentials, request) =>
          signInWithPassword({ ...credentials, address: readAddress(request.headers) }),
      }),
      CredentialsProvider({
        id: "one-time-link",
        credentials: { secret: {} },
        authorize: (credentials) => signInWithToken(credentials?.secret ?? ""),
      }),
      ...(env.google ? [GoogleProvider({ ...env.google, checks: ["pkce", "state"] })] : []),
    ],
    callbacks: {
      async jwt({ token, trigger, user, account, profile }) {
        // Later calls only read the cookie: who it is was settled at sign-in.
        if (trigger !== "signIn" && trigger !== "signUp") return token;

        const person =
          account?.provider === "google" ? await signInWithGoogle(profile) : sessionTokenSchema.parse(user);

        return { ...token, ...person, sub: person.userId };
      },
      session: ({ session, token }) => ({ ...session, ...sessionTokenSchema.parse(token) }),
    },
  };
}

/** Behind a proxy the first address is the client's. */
function readAddress(headers: unknown): string {
  const { "x-forwarded-for": forwarded = "" } = z
    .object({ "x-forwarded-for": z.string().optional() })
    .catch({})
    .parse(headers);

  return forwarded.split(",")[0]?.trim() ?? "";
}
