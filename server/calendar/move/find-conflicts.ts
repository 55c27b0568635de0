import type { Conflict } from "../schema";
import type { ChannelPublication } from "../repository";
import { compareTitles } from "@/server/similarity/compare-titles";
import { similarityThresholds } from "@/server/similarity/schema";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

export type ConflictSubject = {
  to: Date;
  now: number;
  title: string;
  channelName: string;
  /** The channel's other publications around that time. */
  others: ChannelPublication[];
  bufferMinutes: number;
  sameTopicDays: number;
  isApproved: boolean;
  /** The uploads that YouTube's quota has room for until then, and the planned ones including this; null if it needs no quota. */
  quota: { room: number; needed: number } | null;
};

/** The conflicts of a time for a video on a channel, impossible ones first. Pure. */
export function findConflicts(subject: ConflictSubject): Conflict[] {
  return [
    ...checkPast(subject),
    ...checkNeighbors(subject),
    ...checkTopic(subject),
    ...checkQuota(subject),
    ...checkApproval(subject),
  ];
}

function checkPast({ to, now }: ConflictSubject): Conflict[] {
  if (to.getTime() > now) return [];

  return [{ kind: "past", isBlocking: true, sentence: "This time has passed; choose a later one." }];
}

/** Names only the nearest of the publications that are too close. */
function checkNeighbors({ to, others, bufferMinutes, channelName }: ConflictSubject): Conflict[] {
  const [nearest] = others
    .map((other) => ({ ...other, minutes: Math.abs(other.at.getTime() - to.getTime()) / minuteMs }))
    .sort((one, other) => one.minutes - other.minutes);
  if (!nearest) return [];
  if (nearest.minutes < 1) {
    const sentence = `“${nearest.title}” is at this time on ${channelName} already.`;
    return [{ kind: "taken", isBlocking: false, sentence }];
  }
  if (nearest.minutes >= bufferMinutes) return [];

  return [
    {
      ...{ kind: "buffer", isBlocking: false },
      sentence: `“${nearest.title}” is ${minutesLabel(nearest.minutes)} away; ${channelName} wants ${minutesLabel(bufferMinutes)} between two videos.`,
    },
  ];
}

function checkTopic({ to, title, others, sameTopicDays }: ConflictSubject): Conflict[] {
  const alike = others.find(
    (other) =>
      Math.abs(other.at.getTime() - to.getTime()) <= sameTopicDays * dayMs &&
      compareTitles(title, other.title) >= similarityThresholds.title,
  );
  if (!alike || sameTopicDays === 0) return [];
  const days = Math.round(Math.abs(alike.at.getTime() - to.getTime()) / dayMs);
  const apart = days === 0 ? "on the same day" : days === 1 ? "a day apart" : `${days} days apart`;

  return [
    {
      ...{ kind: "topic", isBlocking: false },
      sentence: `“${alike.title}” seems to be about the same topic, ${apart}.`,
    },
  ];
}

function checkQuota({ quota }: ConflictSubject): Conflict[] {
  if (quota === null || quota.needed <= quota.room) return [];
  const uploads = quota.room === 1 ? "1 upload" : `${Math.max(0, quota.room)} uploads`;

  return [
    {
      ...{ kind: "quota", isBlocking: false },
      sentence: `YouTube’s quota has room for ${uploads} until then, and ${quota.needed} are planned with this one: one will be late.`,
    },
  ];
}

function checkApproval({ isApproved }: ConflictSubject): Conflict[] {
  if (isApproved) return [];

  return [{ kind: "unapproved", isBlocking: false, sentence: "The video is not approved yet." }];
}

/** "45 minutes", "2 hours", "1.5 hours". */
function minutesLabel(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 90) return whole === 1 ? "1 minute" : `${whole} minutes`;

  return `${Math.round(whole / 6) / 10} hours`;
}
