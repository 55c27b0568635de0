import { z } from "zod";
import type { Format } from "@/remotion/timeline/schema";
import { buildHashtags } from "./build-hashtags";

export const platformIdSchema = z.enum(["tiktok", "instagram", "linkedin", "x"]);
export type PlatformId = z.infer<typeof platformIdSchema>;

export type Platform = {
  id: PlatformId;
  name: string;
  /** Those that it shows well, the best one first. */
  formats: Format[];
  mostSeconds: number;
  mostBytes: number;
  /** Of the text beside the video, hashtags included. */
  mostCharacters: number;
  mostHashtags: number;
  /** Whether it takes a file of captions; elsewhere those in the picture are all that there are. */
  takesCaptions: boolean;
};

const megabyte = 1_000_000;

/**
 * What other platforms take when a video is posted by hand, as of November 2026: TikTok's Content Posting API
 * (https://developers.tiktok.com/doc/content-posting-api-media-transfer-guide), Instagram's Reels (https://developers.facebook.com/docs/instagram-platform/content-publishing),
 * LinkedIn (https://www.linkedin.com/help/linkedin/answer/a548372), X without a subscription (https://help.x.com/en/using-x/x-videos).
 */
export const platforms: Platform[] = [
  {
    ...{ id: "tiktok", name: "TikTok", formats: ["short"], mostSeconds: 600, mostBytes: 4000 * megabyte },
    ...{ mostCharacters: 2200, mostHashtags: 5, takesCaptions: false },
  },
  {
    ...{ id: "instagram", name: "Instagram", formats: ["short"], mostSeconds: 900 },
    ...{ mostBytes: 1000 * megabyte, mostCharacters: 2200, mostHashtags: 30, takesCaptions: false },
  },
  {
    ...{ id: "linkedin", name: "LinkedIn", formats: ["landscape", "square", "short"], mostSeconds: 900 },
    ...{ mostBytes: 5000 * megabyte, mostCharacters: 3000, mostHashtags: 5, takesCaptions: true },
  },
  {
    ...{ id: "x", name: "X", formats: ["landscape", "square", "short"], mostSeconds: 140 },
    ...{ mostBytes: 512 * megabyte, mostCharacters: 280, mostHashtags: 3, takesCaptions: true },
  },
];

/** A platform by its id. */
export function getPlatform(id: PlatformId): Platform {
  const platform = platforms.find((candidate) => candidate.id === id);
  if (!platform) throw new Error(`There is no platform ${id}.`);

  return platform;
}

const formatNames: Record<Format, string> = { short: "9:16", square: "square", landscape: "16:9" };

/** What keeps a video from being posted as it is, as sentences with what to do; none where it can be. */
export function listPlatformProblems(
  { name, formats, mostSeconds, mostBytes }: Platform,
  { format, durationS, bytes }: { format: Format; durationS: number; bytes: number },
): string[] {
  const [best = format] = formats;

  return [
    ...(formats.includes(format)
      ? []
      : [`${name} is watched in ${formatNames[best]}: render the video in that format.`]),
    ...(durationS <= mostSeconds
      ? []
      : [
          `${name} takes ${durationLabel(mostSeconds)} at most: this video is ${durationLabel(durationS)} long.`,
        ]),
    ...(bytes <= mostBytes
      ? []
      : [`${name} takes files of ${mostBytes / megabyte} MB at most: render the video as a draft.`]),
  ];
}

/** What is pasted beside the video: the title, as much of the description as fits, then hashtags. */
export function buildPostText(
  { mostCharacters, mostHashtags }: Platform,
  { title, description, tags }: { title: string; description: string; tags: string[] },
): string {
  const hashtags = buildHashtags(tags).slice(0, mostHashtags);
  const isTooLong = (words: string[]) => joinPost(title, "", words).length > mostCharacters;
  while (hashtags.length > 0 && isTooLong(hashtags)) hashtags.pop();

  const room = mostCharacters - joinPost(title, "x", hashtags).length + 1;
  const words = description.length <= room ? description : cutAtParagraph(description, room);

  return joinPost(cutTo(title, mostCharacters), words, hashtags);
}

function joinPost(title: string, description: string, hashtags: string[]): string {
  return [title, description, hashtags.join(" ")].filter(Boolean).join("\n\n");
}

/** Whole paragraphs only: half a link or half a credit helps nobody. */
function cutAtParagraph(text: string, most: number): string {
  const kept: string[] = [];
  for (const paragraph of text.split("\n\n")) {
    if ([...kept, paragraph].join("\n\n").length > most) break;
    kept.push(paragraph);
  }

  return kept.join("\n\n");
}

function cutTo(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function durationLabel(seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);

  return `${minutes}:${String(whole % 60).padStart(2, "0")} minutes`;
}
