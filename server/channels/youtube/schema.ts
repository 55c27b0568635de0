import { z } from "zod";
import type { AccessName } from "./connecting/access";

/** A connection as people see it; tokens never leave the server. */
export type ConnectionView = {
  channelId: string;
  youtubeChannelId: string;
  title: string;
  handle: string;
  pictureUrl: string;
  /** Null where the channel hides it. */
  subscriberCount: number | null;
  videoCount: number;
  viewCount: number;
  access: AccessName[];
  connectedAt: Date;
  checkedAt: Date;
  isPaused: boolean;
  /** Why it must be reconnected; null while it works. */
  failureReason: string | null;
  /** When Google ends it, of projects in "Testing". */
  endsAt: Date | null;
  /** Uploads were seen to stay private: Google has not audited the project. */
  isLockedPrivate: boolean;
};

/** Whose OAuth client a workspace connects channels by; of its own, the id and no more than that of the secret. */
export type OAuthClientView = {
  origin: "workspace" | "environment" | "none";
  /** The end of the workspace's own client id, up to Google's domain; "" of others. */
  clientIdHint: string;
  /** What the client must name as "Authorized redirect URI". */
  redirectUri: string;
};

const noSpace = "There is a space or a line break in it; copy it again.";
export const saveOAuthClientSchema = z.object({
  clientId: z
    .string()
    .trim()
    .min(1, "Enter the client id.")
    .max(200, "A client id is shorter; copy it again.")
    .regex(/^\S+$/, noSpace)
    .regex(
      /\.apps\.googleusercontent\.com$/,
      "A client id ends in .apps.googleusercontent.com; copy it from Google Cloud console, Clients.",
    ),
  clientSecret: z
    .string()
    .trim()
    .min(1, "Enter the client secret.")
    .max(200, "A client secret is shorter; copy it again.")
    .regex(/^\S+$/, noSpace),
});
export type SaveOAuthClientInput = z.infer<typeof saveOAuthClientSchema>;
