import { getServerSession, type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import GoogleProvider from "next-auth/providers/google";
import { z } from "zod";
import { readDevice } from "@/server/auth/sign-in/known-device";
import { signInWithCode } from "@/server/auth/sign-in/sign-in-with-code";
import { signInWithGoogle } from "@/server/auth/sign-in/sign-in-with-google";
import { signInWithPasskey } from "@/server/auth/sign-in/sign-in-with-passkey";
import { signInWithPassword } from "@/server/auth/sign-in/sign-in-with-password";
import { signInWithToken } from "@/server/auth/sign-in/sign-in-with-token";
import { connectDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { AppError, type AppErrorCode } from "@/server/errors";
import { log } from "@/server/log";
import { type SessionToken, sessionTokenSchema, signedInSchema } from "../schema";
import { deleteOwnSession } from "../sessions/repository";
import { startSession } from "../sessions/sessions";

const days = 24 * 60 * 60;

/** The ways to sign in that need no second factor afterwards; any other asks for it. */
const shownAllBy: ReadonlySet<string> = new Set(["passkey", "second-factor"]);

/** Configures next-auth with a signed cookie that carries a session's id: each request reads its row. */
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
        authorize: async (credentials, request) => {
          const address = readAddress(request.headers);

          return tellPeople(signInWithPassword({ ...credentials, address, device: await readDevice() }));
        },
      }),
      CredentialsProvider({
        id: "one-time-link",
        credentials: { secret: {} },
        authorize: (credentials) => tellPeople(signInWithToken(credentials?.secret ?? "")),
      }),
      CredentialsProvider({
        id: "passkey",
        credentials: { response: {} },
        authorize: (credentials, request) =>
          tellPeople(signInWithPasskey(credentials?.response ?? "", readAddress(request.headers))),
      }),
      CredentialsProvider({
        id: "second-factor",
        credentials: { code: {} },
        authorize: async (credentials, request) => {
          const caller = { address: readAddress(request.headers), device: await readDevice() };

          return tellPeople(signInWithCode({ ...caller, code: credentials?.code }, await readSession()));
        },
      }),
      ...(env.google ? [createGoogleProvider(env.google)] : []),
    ],
    callbacks: {
      async jwt({ token, trigger, user, account, profile }) {
        // Later calls only read the cookie: sign-in settled the identity.
        if (trigger !== "signIn" && trigger !== "signUp") return token;

        const { id } =
          account?.provider === "google" ? await signInWithGoogle(profile) : signedInSchema.parse(user);

        const shownAll = shownAllBy.has(account?.provider ?? "");
        const previous = await readSession();

        return { sub: id, ...(await startSession(id, { previous, shownAll })) };
      },
      session: ({ session, token }) => ({ ...session, sessionId: token.sessionId }),
      redirect: ({ url, baseUrl }) => keepOnOrigin(url, baseUrl),
    },
    events: {
      async signOut({ token }) {
        const session = sessionTokenSchema.safeParse(token);
        if (session.success) await deleteOwnSession(session.data);
      },
    },
  };
}

/** The content of this request's session cookie, or null; whether the session still exists, its row decides. */
export async function readSession(): Promise<SessionToken | null> {
  const session = sessionTokenSchema.safeParse(await getServerSession(getAuthOptions()));

  return session.success ? session.data : null;
}

/**
 * The page after signing in or out: an address of ours, or else the first page. The target comes from a request's body or cookie, so it can
 * be anything; next-auth's own check throws for an invalid URL.
 */
function keepOnOrigin(target: unknown, origin: string): string {
  const address = typeof target === "string" ? URL.parse(target, origin) : null;

  return address?.origin === origin ? address.href : origin;
}

/** `cli/web/web.ts` has put the one trustworthy address there. */
function readAddress(headers: unknown): string {
  return z.object({ "x-forwarded-for": z.string() }).catch({ "x-forwarded-for": "" }).parse(headers)[
    "x-forwarded-for"
  ];
}

const forPeople: ReadonlySet<AppErrorCode> = new Set(["TOO_MANY_REQUESTS", "UNAUTHENTICATED"]);

/** next-auth writes an error's message into its answer, so only messages for people may get there. */
async function tellPeople<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && forPeople.has(error.code)) throw error;
    log.error({ err: error }, "Signing in failed");
    throw new AppError("INTERNAL", "Signing in did not work on our side.");
  }
}

function createGoogleProvider({ clientId, clientSecret, issuer }: NonNullable<typeof env.google>) {
  return GoogleProvider({
    clientId,
    clientSecret,
    issuer,
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    checks: ["pkce", "state", "nonce"],
  });
}
