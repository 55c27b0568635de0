import { getChannel } from "@/server/channels/channels";
import type { PublishingDefaults } from "@/server/channels/schema";
import { AppError } from "@/server/errors";
import { getRenderResult } from "@/server/exports/get-render-result";
import { findFinishedView } from "@/server/renders/render-view";
import { fitsDescription, joinDescription, writeCredits } from "@/server/script-format/join-description";
import { buildDefaultDescription } from "@/server/videos/default-description";
import { loadVideo } from "@/server/videos/load-video";
import { listPlannedTimes } from "./repository";
import { countTagCharacters, snippetLimits } from "./rules/snippet-limits";
import { findNextSlot } from "./schedule/find-next-slot";
import type { PublicationOptions, PublicationPlan } from "./schema";

export type PublicationSuggestion = {
  /** The initial plan: the video's own texts and the channel's defaults. */
  plan: PublicationPlan;
  /** The channel's next free slot. */
  nextSlot: Date | null;
  /** The render whose file would be published. */
  renderId: string;
};

type Where = { workspaceId: string; videoId: string; channelId: string };

/** Suggests how a video's publication on a channel begins. Throws NOT_FOUND, and CONFLICT if the video was never rendered. */
export async function suggestPublication(where: Where): Promise<PublicationSuggestion> {
  const { workspaceId, videoId, channelId } = where;
  const { publishing, timeZone } = await getChannel({ workspaceId, channelId });
  const render = await findFinishedView({ workspaceId, videoId });
  if (!render) throw new AppError("CONFLICT", "Render the video first: what is published is its file.");

  const { metadata } = await getRenderResult({ workspaceId, renderId: render.renderId });
  const taken = await listPlannedTimes({ workspaceId, channelId, exceptVideoId: videoId });

  return {
    plan: toPlan(metadata, publishing),
    renderId: render.renderId,
    nextSlot: findNextSlot(publishing.slots, { timeZone, taken }),
  };
}

/**
 * Suggests the publication of a video that was never rendered: the texts of its script, without chapters. Throws NOT_FOUND, and ScriptError
 * for an invalid script.
 */
export async function suggestFromScript({
  workspaceId,
  videoId,
  channelId,
}: Where): Promise<PublicationPlan> {
  const { publishing } = await getChannel({ workspaceId, channelId });
  const { video } = await loadVideo({ workspaceId, videoId });
  const { title, description, tags, credits } = video.snippet;
  const words = description.trim() || buildDefaultDescription(video.scenes);
  const parts = [words, writeCredits(credits)];
  const { language } = video;

  return toPlan(
    {
      ...{ title, tags, language },
      description: fitsDescription(parts) ? joinDescription(parts) : joinDescription([writeCredits(credits)]),
    },
    publishing,
  );
}

type Texts = { title: string; description: string; tags: string[]; language: string };

function toPlan(
  { title, description, tags, language }: Texts,
  publishing: PublishingDefaults,
): PublicationPlan {
  const spoken = toYouTubeLanguage(language);

  return {
    snippet: {
      title,
      description: addCallToAction(description, publishing.callToAction),
      tags: joinTags(tags, publishing.tags),
      categoryId: publishing.categoryId,
      defaultLanguage: publishing.language ?? spoken,
      defaultAudioLanguage: spoken,
    },
    options: toOptions(publishing),
    privacyStatus: publishing.privacyStatus,
    publishAt: null,
  };
}

function toOptions(publishing: PublishingDefaults): PublicationOptions {
  const { madeForKids, license, embeddable, playlistId, captions } = publishing;

  return {
    ...{ madeForKids, license, embeddable, playlistId, captions },
    // YouTube notifies nobody of videos made for kids.
    notifySubscribers: publishing.notifySubscribers && !madeForKids,
    hasPaidProductPlacement: false,
    disclosure: null,
    thumbnail: "render",
  };
}

/** YouTube uses `no` for Norwegian and rejects `nb` and `nn`. */
function toYouTubeLanguage(language: string): string {
  return language.replace(/^n[bn](?=-|$)/i, "no");
}

function addCallToAction(description: string, callToAction: string): string {
  const parts = [description, callToAction];

  return fitsDescription(parts) ? joinDescription(parts) : description;
}

/** The video's tags, then the channel's, without duplicates, while there is room. */
function joinTags(own: string[], channels: string[]): string[] {
  const tags: string[] = [];
  for (const tag of [...own, ...channels]) {
    const isNew = !tags.some((known) => known.toLowerCase() === tag.toLowerCase());
    if (isNew && countTagCharacters([...tags, tag]) <= snippetLimits.tagCharacters) tags.push(tag);
  }

  return tags;
}
