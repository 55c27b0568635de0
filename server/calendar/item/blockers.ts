import type { ProductionStep } from "../schema";

type Description = {
  /** Two or three words for the card. */
  label: string;
  /** The step whose deadline applies. */
  step: ProductionStep;
  /** One sentence: what is missing, and what to do. */
  sentence: (channelName: string) => string;
};

/** The reasons why a publication may not be there on time. */
export const blockers = {
  failed: {
    ...{ label: "Failed", step: "upload" },
    sentence: () => "Publishing failed; open the video to see why, and try again.",
  },
  disconnected: {
    ...{ label: "Not connected", step: "upload" },
    sentence: (channelName) => `${channelName} is not connected to YouTube; connect it in the settings.`,
  },
  "signed-out": {
    ...{ label: "Account disconnected", step: "upload" },
    sentence: (channelName) => `YouTube no longer accepts ${channelName}; reconnect it in the settings.`,
  },
  rendering: { label: "Rendering", step: "render", sentence: () => "The video is being rendered." },
  "render-failed": {
    ...{ label: "Render failed", step: "render" },
    sentence: () => "The last render failed; open the video and render it again.",
  },
  "not-rendered": {
    ...{ label: "Not rendered", step: "render" },
    sentence: () => "The video has no file yet; open it and render it.",
  },
  outdated: {
    ...{ label: "Render outdated", step: "render" },
    sentence: () => "The script was changed after the last render; render it again.",
  },
  "changes-requested": {
    ...{ label: "Changes requested", step: "approval" },
    sentence: () => "A reviewer asked for changes; make them and ask again.",
  },
  "approval-open": {
    ...{ label: "Not approved", step: "approval" },
    sentence: () => "A reviewer has not approved it yet.",
  },
  "not-approved": {
    ...{ label: "Not approved", step: "approval" },
    sentence: () => "It needs an approval that nobody has been asked for; ask for it in the studio.",
  },
  draft: {
    ...{ label: "Still a draft", step: "upload" },
    sentence: () => "Nothing is uploaded before somebody publishes it; open it and do.",
  },
  paused: {
    ...{ label: "Paused", step: "upload" },
    sentence: () => "Its upload is paused; resume it in the queue.",
  },
  "channel-paused": {
    ...{ label: "Paused", step: "upload" },
    sentence: (channelName) => `Uploads to ${channelName} are paused; resume them in the settings.`,
  },
} satisfies Record<string, Description>;

export type Blocker = keyof typeof blockers;
