import type { Preview } from "@/server/timeline/preview-video";

type NoticeListProps = {
  notices: Preview["notices"];
  /** What a line of the script is called. */
  namePlace: (line: number) => string;
};

/** What of the script is not in the video, and why. */
export function NoticeList({ notices, namePlace }: NoticeListProps) {
  if (notices.length === 0) return null;

  return (
    <details open className="rounded-md border px-3 py-2 text-[13px]">
      <summary className="cursor-pointer text-warning">
        {notices.length === 1 ? "1 note about the script" : `${notices.length} notes about the script`}
      </summary>
      <ul className="mt-2 flex flex-col gap-1 text-muted-foreground">
        {notices.map(({ line, message }) => (
          <li key={`${line}-${message}`}>
            {namePlace(line)}: {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
