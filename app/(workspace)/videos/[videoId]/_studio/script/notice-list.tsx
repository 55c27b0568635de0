import { Button } from "@/components/ui/button";
import type { Preview } from "@/server/timeline/preview-video";

type NoticeListProps = Pick<Preview, "notices"> & {
  /** The settings that would solve the first note's problem. */
  offers: Offer[];
  /** The name of the part that holds a line of the script. */
  nameLine: (line: number) => string;
  onTake: (offer: Offer) => void;
};

export type Offer = NonNullable<Preview["unspeakable"]>["offers"][number];

/** What the video leaves out, and why, with a button for each setting that would solve the problem. */
export function NoticeList({ notices, offers, nameLine, onTake }: NoticeListProps) {
  if (notices.length === 0) return null;

  return (
    <details open className="rounded-md border px-3 py-2 text-[13px]">
      <summary className="cursor-pointer text-warning">
        {notices.length === 1 ? "1 note about the script" : `${notices.length} notes about the script`}
      </summary>
      <ul className="mt-2 flex flex-col gap-1 text-muted-foreground">
        {notices.map(({ line, message }, index) => (
          <li key={`${line}-${message}`} className="flex flex-col items-start gap-2">
            <span>
              {nameLine(line)}: {message}
            </span>
            {index === 0 && offers.length > 0 && (
              <span className="flex flex-wrap gap-2">
                {offers.map((offer) => (
                  <Button
                    key={offer.label}
                    variant="outline"
                    size="sm"
                    onClick={() => {
                      onTake(offer);
                    }}
                  >
                    {offer.label}
                  </Button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
