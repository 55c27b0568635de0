import { TRPCError } from "@trpc/server";
import { approvalPolicySchema } from "@/server/channels/approval-policy";
import { publicationPlanSchema } from "@/server/publications/schema";
import { seriesInputSchema } from "@/server/series/schema";
import { briefSchema } from "@/server/writing/schema";
import type { Account } from "@/server/auth/schema";
import type { createCaller } from "./root";

export const script = "# Three hearts\n\nAn octopus has three hearts.\n";
export const channel = {
  ...{ name: "Deep sea", timeZone: "Europe/Berlin" },
  profile: {
    ...({ format: "landscape", themeId: "paper", captionStyle: "plain" } as const),
    ...({ voiceId: "rms", speed: 1, pauses: "normal", music: "none" } as const),
    pronunciations: [],
  },
};

export const brief = briefSchema.parse({
  ...{ topic: "octopuses", language: "en", lengthSeconds: 60, source: { kind: "notes", text: "Three." } },
});
export const rewrite = { revision: 0, script, part: null, instruction: "Shorter" };

export const publicationPlan = publicationPlanSchema.parse({
  snippet: {
    ...{ title: "Three hearts", description: "", tags: [], categoryId: "27" },
    ...{ defaultLanguage: "en", defaultAudioLanguage: "en" },
  },
  options: {
    ...{ madeForKids: false, hasPaidProductPlacement: false, disclosure: null, notifySubscribers: true },
    ...{ license: "youtube", embeddable: true, playlistId: null, captions: true, thumbnail: "render" },
  },
  ...{ privacyStatus: "private", publishAt: null },
});

/** Its channel is added once there is one. */
export const series = seriesInputSchema.omit({ channelId: true }).parse({
  ...{ name: "Hearts", source: { kind: "list" }, fillAhead: 1, monthlyCapMicros: null },
  defaults: { language: "en", lengthSeconds: 60 },
  cadence: { kind: "cron", expression: "0 18 * * *", timeZone: "UTC" },
});

type SeriesReach = {
  bob: ReturnType<typeof createCaller>;
  channelId: string;
  seriesId: string;
  topicId: string;
};

/** The same for a series and one of its topics. */
export function listSeriesAttempts(reach: () => SeriesReach): Record<string, () => Promise<unknown>> {
  const attempts: Record<string, (reached: SeriesReach) => Promise<unknown>> = {
    get: ({ bob, seriesId }) => bob.series.get({ seriesId }),
    create: ({ bob, channelId }) => bob.series.create({ ...series, channelId }),
    preview: ({ bob, channelId }) => bob.series.preview({ ...series, channelId }),
    change: ({ bob, seriesId, channelId }) => bob.series.change({ seriesId, data: { ...series, channelId } }),
    pause: ({ bob, seriesId }) => bob.series.pause({ seriesId }),
    resume: ({ bob, seriesId }) => bob.series.resume({ seriesId }),
    runNow: ({ bob, seriesId }) => bob.series.runNow({ seriesId }),
    delete: ({ bob, seriesId }) => bob.series.delete({ seriesId }),
    addTopics: ({ bob, seriesId }) => bob.series.addTopics({ seriesId, topics: ["Gills"] }),
    importTopics: ({ bob, seriesId }) => bob.series.importTopics({ seriesId, text: "topic\nGills" }),
    exportTopics: ({ bob, seriesId }) => bob.series.exportTopics({ seriesId }),
    moveTopic: ({ bob, topicId }) => bob.series.moveTopic({ topicId, beforeId: null }),
    removeTopic: ({ bob, topicId }) => bob.series.removeTopic({ topicId }),
    retryTopic: ({ bob, topicId }) => bob.series.retryTopic({ topicId }),
  };

  return Object.fromEntries(
    Object.entries(attempts).map(([name, attempt]) => [`series.${name}`, () => attempt(reach())]),
  );
}

type Reach = {
  bob: ReturnType<typeof createCaller>;
  videoId: string;
  channelId: string;
  publicationId: string;
};

/** How Bob tries to reach a publication that is not his; `reach` is called only then, when both are known. */
export function listPublicationAttempts(reach: () => Reach): Record<string, () => Promise<unknown>> {
  const attempts: Record<string, (reached: Reach) => Promise<unknown>> = {
    list: ({ bob, videoId }) => bob.publications.list({ videoId }),
    watch: async ({ bob, videoId }) => {
      for await (const state of await bob.publications.watch({ videoId })) return state;

      return undefined;
    },
    suggest: ({ bob, videoId, channelId }) => bob.publications.suggest({ videoId, channelId }),
    prepare: ({ bob, videoId, channelId }) => bob.publications.prepare({ videoId, channelId }),
    save: ({ bob, publicationId }) => bob.publications.save({ publicationId, data: publicationPlan }),
    preflight: ({ bob, publicationId }) => bob.publications.preflight({ publicationId }),
    publish: ({ bob, publicationId }) => bob.publications.publish({ publicationId }),
    cancel: ({ bob, publicationId }) => bob.publications.cancel({ publicationId }),
    retry: ({ bob, publicationId }) => bob.publications.retry({ publicationId }),
    retryStep: ({ bob, publicationId }) => bob.publications.retryStep({ publicationId, name: "captions" }),
    look: ({ bob, publicationId }) => bob.publications.look({ publicationId }),
    update: ({ bob, publicationId }) => bob.publications.update({ publicationId, data: publicationPlan }),
    acceptSeen: ({ bob, publicationId }) => bob.publications.acceptSeen({ publicationId }),
    delete: ({ bob, publicationId }) => bob.publications.delete({ publicationId }),
  };

  return Object.fromEntries(
    Object.entries(attempts).map(([name, attempt]) => [`publications.${name}`, () => attempt(reach())]),
  );
}

type MemberReach = {
  bob: ReturnType<typeof createCaller>;
  ann: Account;
  invitationId: string;
  videoId: string;
};

/** How Bob tries to reach people and invitations of a workspace that he is not in. */
export function listMemberAttempts(reach: () => MemberReach): Record<string, () => Promise<unknown>> {
  return {
    "members.change": () => {
      const { bob, ann } = reach();

      return bob.members.change({ userId: ann.userId, role: "viewer", channelIds: [] });
    },
    "members.remove": () => reach().bob.members.remove({ userId: reach().ann.userId }),
    "members.transfer": () => {
      const { bob, ann } = reach();

      return bob.members.transfer({ userId: ann.userId, staysOwner: true, password: "" });
    },
    "members.resend": () => reach().bob.members.resend({ invitationId: reach().invitationId }),
    "members.revoke": () => reach().bob.members.revoke({ invitationId: reach().invitationId }),
    "presence.watch": async () => {
      for await (const state of await reach().bob.presence.watch({ videoId: reach().videoId })) return state;

      return undefined;
    },
    "workspaces.switch": () => reach().bob.workspaces.switch({ workspaceId: reach().ann.workspaceId }),
    "workspaces.findOfVideo": async () => {
      const found = await reach().bob.workspaces.findOfVideo({ videoId: reach().videoId });
      // Null reveals nothing either.
      if (found === null) throw new TRPCError({ code: "NOT_FOUND" });
    },
  };
}

type ReviewReach = { bob: Reach["bob"]; videoId: string; channelId: string } & {
  requestId: string;
  commentId: string;
  guestLinkId: string;
};

/** How Bob tries to reach approvals, comments and guest links of a video that is not his. */
export function listReviewAttempts(reach: () => ReviewReach): Record<string, () => Promise<unknown>> {
  const attempts: Record<string, (reached: ReviewReach) => Promise<unknown>> = {
    "approvals.cancel": ({ bob, requestId }) => bob.approvals.cancel({ requestId }),
    "approvals.decide": ({ bob, requestId }) => bob.approvals.decide({ requestId, isApproved: true }),
    "approvals.get": ({ bob, videoId }) => bob.approvals.get({ videoId }),
    "approvals.request": ({ bob, videoId }) => bob.approvals.request({ videoId, gate: "script" }),
    "channels.updateApproval": ({ bob, channelId }) =>
      bob.channels.updateApproval({ channelId, data: approvalPolicySchema.parse({}) }),
    "comments.add": ({ bob, videoId }) => bob.comments.add({ videoId, text: "Mine." }),
    "comments.delete": ({ bob, commentId }) => bob.comments.delete({ commentId }),
    "comments.edit": ({ bob, commentId }) => bob.comments.edit({ commentId, text: "Mine." }),
    "comments.list": ({ bob, videoId }) => bob.comments.list({ videoId }),
    "comments.resolve": ({ bob, commentId }) => bob.comments.resolve({ commentId, isResolved: true }),
    "guestLinks.create": ({ bob, videoId }) =>
      bob.guestLinks.create({ videoId, name: "Bob", validForDays: 7 }),
    "guestLinks.list": ({ bob, videoId }) => bob.guestLinks.list({ videoId }),
    "guestLinks.revoke": ({ bob, guestLinkId }) => bob.guestLinks.revoke({ guestLinkId }),
  };

  return Object.fromEntries(
    Object.entries(attempts).map(([name, attempt]) => [name, () => attempt(reach())]),
  );
}
