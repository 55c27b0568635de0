import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import type { PublishedScene } from "@/server/analytics/report/scene-audience";
import { lostColumnLabel, sceneTimeLabel, watchingLabel } from "./scene-labels";

type SceneTableProps = {
  videoId: string;
  scenes: PublishedScene[];
  /** The position of the one that loses the most. */
  worst: number | undefined;
  pointedAt: number | null;
  onPoint: (position: number | null) => void;
};

/** What each scene loses; its words link to it. */
export function SceneTable({ videoId, scenes, worst, pointedAt, onPoint }: SceneTableProps) {
  const most = Math.max(0.01, ...scenes.map(({ lostRatio }) => lostRatio));

  return (
    <table
      aria-label="Scenes"
      className="w-full table-fixed border-collapse border-t text-[13px] tabular-nums"
    >
      <thead>
        <tr className="h-9 border-b text-xs text-muted-foreground [&>th]:px-4 [&>th]:font-medium">
          <th scope="col" className="text-left">
            Scene
          </th>
          <th scope="col" className="w-32 text-right max-md:hidden">
            Time
          </th>
          <th scope="col" className="w-40 text-right max-sm:hidden">
            Watching, begin to end
          </th>
          <th scope="col" className="w-24 text-right sm:w-44">
            Of 100 viewers
          </th>
        </tr>
      </thead>
      <tbody onPointerLeave={() => onPoint(null)}>
        {scenes.map((scene) => {
          const { position, words, startRatio, endRatio, lostRatio, studioPosition } = scene;

          return (
            <tr
              key={position}
              onPointerEnter={() => onPoint(position)}
              className={cn("border-b last:border-b-0", position === pointedAt && "bg-accent")}
            >
              <th scope="row" className="h-11 px-4 text-left font-normal">
                <span className="flex items-center gap-3 max-sm:py-2">
                  <span className="w-5 shrink-0 text-right text-muted-foreground">{position + 1}</span>
                  {studioPosition === null ? (
                    <span className="truncate text-muted-foreground" title="Changed since it was published">
                      {words}
                    </span>
                  ) : (
                    <Link
                      href={`/videos/${videoId}?scene=${studioPosition + 1}`}
                      prefetch={false}
                      title={words}
                      className="truncate font-medium hover:underline"
                    >
                      {words}
                    </Link>
                  )}
                  {position === worst && (
                    <span className="shrink-0 max-sm:hidden">
                      <Badge variant="destructive">Loses people</Badge>
                    </span>
                  )}
                </span>
              </th>
              <td className="px-4 text-right text-muted-foreground max-md:hidden">{sceneTimeLabel(scene)}</td>
              <td className="px-4 text-right text-muted-foreground max-sm:hidden">
                {watchingLabel(startRatio)} to {watchingLabel(endRatio)}
              </td>
              <td className="px-4 text-right">
                <span className="flex items-center justify-end gap-3">
                  <span aria-hidden className="h-1.5 flex-1 rounded-full max-sm:hidden">
                    <span
                      className={cn(
                        "ml-auto block h-full rounded-full",
                        position === worst ? "bg-destructive" : "bg-primary/60",
                      )}
                      style={{ width: `${(100 * Math.max(0, lostRatio)) / most}%` }}
                    />
                  </span>
                  <span className={cn("w-8", position === worst && "font-medium text-destructive")}>
                    {lostColumnLabel(lostRatio)}
                  </span>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
