import { z } from "zod";

/** A scene of the script, from 0. */
export const sceneSchema = z.int().min(0).max(10_000).nullable();

/** Somebody else who has the video open, and the scenes that they look at, one for each page. */
export type PresentPerson = { userId: string; name: string; scenes: number[] };

export type PresenceView = {
  /** Of the page that watches: what it says of itself, it says with this. */
  presenceId: string;
  people: PresentPerson[];
};

/** A page says that it is still open this often; it may be busy, or its network slow. */
export const sayEveryMs = 15_000;
