import type { Period } from "./periods";

/** Paid services by what they are for. */
export const capabilities = ["writer", "voice", "footage"] as const;
export type Capability = (typeof capabilities)[number];

/** What a cap is on: all of the workspace, what a channel's videos cost, or what a member starts. */
export const capScopes = ["workspace", "channel", "member"] as const;
export type CapScope = (typeof capScopes)[number];

/** What a paid call is for, and whom it is asked of. */
export type Purpose = {
  workspaceId: string;
  videoId?: string | null;
  /** The video's, whose caps apply, too. */
  channelId?: string | null;
  /** The member who started it, whose caps apply, too. */
  userId?: string | null;
  capability: Capability;
  provider: string;
  model: string;
};

/** Tokens, characters, seconds or calls, as the capability counts: `{ inputTokens: 812, … }`. */
export type Usage = Record<string, number>;

/** A cap, and what is used of it in the day or month that it is in now: what was spent, and what may be by calls under way. */
export type CapUse = {
  scope: CapScope;
  /** The channel, the member, or the workspace itself. */
  scopeId: string;
  period: Period;
  amountMicros: number;
  usedMicros: number;
  /** When nothing of it is used any more. */
  resetsAt: Date;
};
