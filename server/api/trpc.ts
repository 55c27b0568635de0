import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import { ZodError } from "zod";
import { actAs } from "@/server/audit/actor";
import type { Account, Caller, Person } from "@/server/auth/schema";
import { AppError } from "@/server/errors";
import type { Guest } from "@/server/guest-links/schema";
import { ScriptError } from "@/server/script-format/script-problem";
import type { Permission } from "@/server/workspaces/schema";
import { responseTransformer } from "./response-transformer";
import { toTrpcError, withTrpcErrors } from "./errors";
import { requireOpenWorkspace, requirePermission, requireVerifiedPermission } from "./require-permission";

export type Context = {
  account: Account | null;
  /** The signed-in person without a usable account: it, or their workspace, is deleted. */
  person?: Person | null;
  /** Whether the account's session is still valid: a stream outlives the first check. */
  isSignedIn?: () => Promise<boolean>;
  caller: Caller;
  /** The caller with a guest link. */
  guest?: Guest | null;
  /** Whether that link is still valid. */
  isGuest?: () => Promise<boolean>;
};

/** Who a procedure is for, as docs/permissions.md prints it. */
export type Meta =
  | { access: "public" | "guest" | "person" | "signed-in" | "member" }
  | { access: "permitted"; permission: Permission; isVerified: boolean; isAnywhere: boolean };

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer: { input: superjson, output: responseTransformer },
    // A proxy would end a quiet stream of progress; the browser reconnects and continues.
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    errorFormatter: ({ shape, error }) => {
      const { cause } = error;
      const { stack: _stack, ...data } = shape.data;

      return {
        ...shape,
        message: cause instanceof ZodError ? (cause.issues[0]?.message ?? shape.message) : shape.message,
        data: {
          ...data,
          appCode: cause instanceof AppError ? cause.code : undefined,
          scriptProblem: cause instanceof ScriptError ? cause.problem : undefined,
        },
      };
    },
  });

export const { router, createCallerFactory } = t;

const isAsyncIterable = (data: unknown): data is AsyncIterable<unknown> =>
  typeof data === "object" && data !== null && Symbol.asyncIterator in data;

/** Far more than any of our inputs has. A schema reports each wrong value: two million took 13 s and 2 GB. */
const maxInputValues = 1000;

/**
 * Rejects an input with too many values, and one with U+0000: Postgres stores no such text, and would report that as our
 * failure. Works for inputs of any depth, and for circular ones.
 */
function requireReadable(input: unknown): void {
  const values = new Set([input]);
  let count = 1;
  // Iterating a set also visits values that are added meanwhile.
  for (const value of values) {
    if (typeof value === "string" && value.includes("\0")) {
      throw new AppError("INVALID_INPUT", "The character U+0000 cannot be kept; delete it.");
    }
    if (typeof value !== "object" || value === null) continue;
    const parts: unknown[] = Object.values(value);
    count += parts.length;
    if (count > maxInputValues) {
      throw new AppError(
        "INVALID_INPUT",
        `This asks about more than ${maxInputValues} things; ask for fewer.`,
      );
    }
    for (const part of parts) values.add(part);
  }
}

/** The one place where our errors become tRPC's; a subscription may also fail while it is being read. */
export const publicProcedure = t.procedure
  .meta({ access: "public" })
  .use(async ({ next }) => {
    const result = await next();
    if (!result.ok) throw toTrpcError(result.error);

    return isAsyncIterable(result.data) ? { ...result, data: withTrpcErrors(result.data) } : result;
  })
  .use(async ({ next, getRawInput }) => {
    requireReadable(await getRawInput());

    return next();
  });

/** For signed-in people, about their own things. */
export const accountProcedure = publicProcedure.meta({ access: "signed-in" }).use(({ ctx, next }) => {
  const { account } = ctx;
  if (!account) throw new AppError("UNAUTHENTICATED", "Sign in first.");

  // Changes from here on are recorded as theirs.
  return actAs({ userId: account.userId, name: account.name }, () => next({ ctx: { ...ctx, account } }));
});

/** For what belongs to the person's workspace: `ctx` has its id, and every query is limited to it. */
export const protectedProcedure = accountProcedure.meta({ access: "member" }).use(({ ctx, next }) => {
  const { account } = ctx;
  requireOpenWorkspace(account);

  return next({ ctx: { ...ctx, workspaceId: account.workspaceId } });
});

/** For signed-in people, even with a deleted account or without a workspace: `ctx.person` is who they are. */
export const personProcedure = publicProcedure.meta({ access: "person" }).use(({ ctx, next }) => {
  const person = ctx.account ?? ctx.person;
  if (!person) throw new AppError("UNAUTHENTICATED", "Sign in first.");

  return actAs({ userId: person.userId, name: person.name }, () => next({ ctx: { ...ctx, person } }));
});

type PermissionOptions = {
  /** For what concerns no particular channel: the permission in any channel is enough. */
  isAnywhere?: boolean;
};

export const guestLinkOver =
  "This link has expired or was revoked, or its video was deleted. Ask whoever sent it for a new one.";

/** For guests, about the one video of their link, which is in `ctx.guest`. They may reach nothing else. */
export const guestProcedure = publicProcedure.meta({ access: "guest" }).use(({ ctx, next }) => {
  const { guest } = ctx;
  if (!guest) {
    throw new AppError("UNAUTHENTICATED", guestLinkOver);
  }

  return actAs({ userId: null, name: `${guest.name} (guest)` }, () => next({ ctx: { ...ctx, guest } }));
});

/** For those whose role has the permission, in the channel that the input is about. */
export const permittedProcedure = (permission: Permission, { isAnywhere = false }: PermissionOptions = {}) =>
  protectedProcedure
    .meta({ access: "permitted", permission, isVerified: false, isAnywhere })
    .use(async ({ ctx, next, getRawInput }) => {
      const place = isAnywhere ? "anywhere" : { input: await getRawInput() };
      await requirePermission(ctx.account, permission, place);

      return next({ ctx });
    });

/** For those of them whose e-mail address is verified, if it can be: to render, and to fetch on their behalf. */
export const verifiedProcedure = (permission: Permission, { isAnywhere = false }: PermissionOptions = {}) =>
  protectedProcedure
    .meta({ access: "permitted", permission, isVerified: true, isAnywhere })
    .use(async ({ ctx, next, getRawInput }) => {
      const place = isAnywhere ? "anywhere" : { input: await getRawInput() };
      await requireVerifiedPermission(ctx.account, permission, place);

      return next({ ctx });
    });
