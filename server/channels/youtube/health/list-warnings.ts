import type { ConnectionRow } from "../repository";

const dayMs = 24 * 60 * 60_000;
/** Grants of projects in "Testing" end after seven days; three are enough to reconnect before a slot, and no nuisance. */
export const warnAheadMs = 3 * dayMs;

export type ConnectionWarning = {
  kind: "signed-out" | "ending" | "locked-private";
  /** Since when it is so, or is told. */
  since: Date;
  /** What is wrong. */
  sentence: string;
  howToFix: string;
};

type Connection = Pick<
  ConnectionRow,
  "failureReason" | "failedAt" | "refreshTokenExpiresAt" | "lockedPrivateAt"
> & {
  channel: { timeZone: string };
};

/** What keeps a connected channel from publishing, now or in the next days; the worst comes first. */
export function listWarnings(connection: Connection, now: number): ConnectionWarning[] {
  const { lockedPrivateAt } = connection;
  const ending = findEnd(connection, now);

  return [
    ...(ending ? [ending] : []),
    ...(lockedPrivateAt
      ? [
          {
            ...{ kind: "locked-private" as const, since: lockedPrivateAt },
            sentence:
              "YouTube keeps its uploads private, because Google has not audited the project of the OAuth client.",
            howToFix:
              "Apply for Google’s audit (docs/youtube.md), or connect it by a client of an audited project.",
          },
        ]
      : []),
  ];
}

/** Whether the grant has ended, or ends soon. */
function findEnd(
  { failureReason, failedAt, refreshTokenExpiresAt: endsAt, channel }: Connection,
  now: number,
): ConnectionWarning | undefined {
  if (failureReason !== null && failedAt) {
    return {
      ...{ kind: "signed-out", since: failedAt, sentence: failureReason },
      howToFix: "Until then its uploads wait, and nothing is lost.",
    };
  }
  if (!endsAt || endsAt.getTime() - warnAheadMs > now) return undefined;

  const { timeZone } = channel;
  const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone }).format(endsAt);
  const isOver = endsAt.getTime() <= now;

  return {
    kind: isOver ? "signed-out" : "ending",
    since: isOver ? endsAt : new Date(endsAt.getTime() - warnAheadMs),
    sentence: `Google ${isOver ? "ended" : "ends"} its connection on ${day}: the OAuth client’s app is in “Testing”, where connections last seven days.`,
    howToFix: `Reconnect it${isOver ? "" : " before that"}; for connections that last, publish the app in Google Cloud console (docs/youtube.md).`,
  };
}
