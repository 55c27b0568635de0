import { Readable } from "node:stream";
import { getChannel } from "@/server/channels/channels";
import { byteOrderMark, toCsv } from "@/server/csv";
import { AppError } from "@/server/errors";
import { toFileName } from "@/server/exports/file-name";
import type { Range } from "../schema";
import { toSpan } from "./channel-report";
import { findLines, type LineCursor, type LineRow } from "./csv-repository";
import { findKnownSpan, type Span } from "./report-repository";
import { reportVideo } from "./video-report";

const pageSize = 1000;
const dayHeader = [
  ...["Day (Pacific)", "Video", "Video ID", "YouTube ID", "Views", "Engaged views", "Minutes watched"],
  ...["Average view duration (s)", "Average percentage viewed", "Likes", "Subscribers gained"],
];
const retentionHeader = [
  ...["Share of the video", "Time (s)", "Audience watch ratio", "Relative retention performance"],
  ...["Scene", "Words"],
];

export type CsvFile = { open: () => Readable; downloadName: string };

/** What each of a channel's videos did on each of the last days, as CSV (RFC 4180), the newest first. Throws NOT_FOUND. */
export async function openChannelCsv(
  where: { workspaceId: string; channelId: string },
  range: Range,
): Promise<CsvFile> {
  const { name } = await getChannel(where);
  const span = toSpan(await findKnownSpan(where), range);

  return {
    open: () => toFile(writeDays(where, span)),
    downloadName: `${toFileName(name)} analytics ${span.start} to ${span.end}.csv`,
  };
}

/** The same of one video. Throws NOT_FOUND. */
export async function openVideoCsv(
  where: { workspaceId: string; videoId: string },
  options: { range: Range; publicationId?: string },
): Promise<CsvFile> {
  const { title, shown } = await reportVideo(where, options);
  if (!shown) throw new AppError("NOT_FOUND", "This video is not on YouTube.");
  const { publicationId, start, end } = shown;
  const { workspaceId } = where;

  return {
    open: () => toFile(writeDays({ workspaceId, publicationId }, { start, end })),
    downloadName: `${toFileName(title)} analytics ${start} to ${end}.csv`,
  };
}

/** How much of a video people watch, moment by moment, with the scene that each is in. Throws NOT_FOUND. */
export async function openRetentionCsv(
  where: { workspaceId: string; videoId: string },
  options: { range: Range; publicationId?: string },
): Promise<CsvFile> {
  const { title, shown } = await reportVideo(where, options);
  const retention = shown?.retention;
  if (!retention) throw new AppError("NOT_FOUND", "YouTube has no retention of this video yet.");
  const { points, scenes, durationMs } = retention;
  const lines = points.map((point) => {
    const timeMs = durationMs === null ? undefined : point.elapsedVideoTimeRatio * durationMs;
    const scene = timeMs === undefined ? undefined : scenes?.find(({ endMs }) => timeMs <= endMs + 0.5);

    return [
      String(point.elapsedVideoTimeRatio),
      timeMs === undefined ? "" : (timeMs / 1000).toFixed(2),
      String(point.audienceWatchRatio),
      String(point.relativeRetentionPerformance),
      scene ? String(scene.position + 1) : "",
      scene?.words ?? "",
    ];
  });

  return {
    open: () => Readable.from([Buffer.from(byteOrderMark + toCsv([retentionHeader, ...lines]))]),
    downloadName: `${toFileName(title)} retention.csv`,
  };
}

function toFile(pages: AsyncGenerator<Buffer>): Readable {
  return Readable.from(pages, { objectMode: false });
}

async function* writeDays(where: Parameters<typeof findLines>[0], span: Span): AsyncGenerator<Buffer> {
  yield Buffer.from(byteOrderMark + toCsv([dayHeader]));

  let cursor: LineCursor | undefined;
  do {
    const rows = await findLines(where, { span, cursor, limit: pageSize });
    if (rows.length > 0) yield Buffer.from(toCsv(rows.map(toLine)));
    cursor = rows.length === pageSize ? rows.at(-1) : undefined;
  } while (cursor);
}

function toLine({ day, title, videoId, youtubeVideoId, ...figures }: LineRow): string[] {
  return [
    ...[day, title, videoId, youtubeVideoId ?? ""],
    ...[figures.views, figures.engagedViews, figures.minutesWatched].map(String),
    figures.averageViewDurationS.toFixed(1),
    figures.averageViewPercentage.toFixed(2),
    ...[figures.likes, figures.subscribersGained].map(String),
  ];
}
