import { z } from "zod";
import { emailSchema, passwordSchema } from "@/server/auth/schema";
import { nameSchema, type Role, roleSchema } from "@/server/workspaces/schema";

/** What somebody is made or invited as; an owner is made by a transfer alone. */
export const givenRoleSchema = roleSchema.exclude(["owner"]);
export type GivenRole = z.infer<typeof givenRoleSchema>;

export const givenStandingSchema = z.object({
  role: givenRoleSchema,
  /** In these channels alone; none: in the whole workspace. */
  channelIds: z.array(z.uuid()).max(200).default([]),
});
export type GivenStanding = z.infer<typeof givenStandingSchema>;

/** Without an address it is a link that somebody hands on. */
export const inviteSchema = givenStandingSchema.extend({
  email: z
    .string()
    .trim()
    .transform((text) => text || null)
    .pipe(emailSchema.nullable()),
});
export type InviteInput = z.infer<typeof inviteSchema>;

export const secretSchema = z.string().min(1).max(200);

/** Whoever has no account yet makes one with their invitation. */
export const signUpInvitedSchema = z.object({
  secret: secretSchema,
  name: nameSchema,
  email: emailSchema,
  password: passwordSchema,
});
export type SignUpInvitedInput = z.infer<typeof signUpInvitedSchema>;

export type Member = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  channelIds: string[];
  joinedAt: Date;
  /** Whether they have an authenticator app or a passkey; null of those whom that does not concern. */
  hasSecondFactor: boolean | null;
};

/** An invitation that nobody has taken yet. */
export type OpenInvitation = {
  invitationId: string;
  email: string | null;
  role: Role;
  channelIds: string[];
  createdAt: Date;
  expiresAt: Date;
  invitedBy: string | null;
};

/** What the link of an invitation is for, as whoever follows it reads it. */
export type InvitationView = {
  workspaceName: string;
  invitedBy: string | null;
  role: Role;
  /** The channels that it is limited to; none: the whole workspace. */
  channelNames: string[];
  /** Whom it is for; null where it is for whoever has the link. */
  email: string | null;
  hasAccount: boolean;
};

/** How an invitation went out: the link, where it is to be handed on. */
export type SentInvitation = { invitationId: string; link: string | null };

export const roleLabels: Record<Role, string> = {
  owner: "Owner",
  admin: "Admin",
  editor: "Editor",
  reviewer: "Reviewer",
  viewer: "Viewer",
};

export const roleDescriptions: Record<Role, string> = {
  owner: "Everything, deleting the workspace included.",
  admin: "Everything but deleting the workspace.",
  editor: "Makes, publishes and comments on videos.",
  reviewer: "Approves videos and comments on them.",
  viewer: "Looks at everything and changes nothing.",
};
