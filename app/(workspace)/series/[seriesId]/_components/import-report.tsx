import { Button } from "@/components/ui/button";
import type { ImportedRow } from "@/server/series/schema";

/** The outcome of each row of a file; refused rows come first. */
export function ImportReport({ rows, onClose }: { rows: ImportedRow[]; onClose: () => void }) {
  const refused = rows.filter(({ state }) => state === "refused");

  return (
    <section
      aria-label="What became of the file"
      className="flex flex-col gap-2 rounded-md border p-3 text-[13px]"
    >
      <div className="flex items-baseline justify-between gap-3">
        <p role="status" className="font-medium">
          {rows.length - refused.length} of {rows.length} rows are added.
        </p>
        <Button variant="ghost" size="sm" onClick={onClose}>
          Close
        </Button>
      </div>
      <div
        role="region"
        aria-label="Rows of the file"
        // A scrolling box must be reachable by keyboard.
        tabIndex={0}
        className="max-h-64 overflow-auto rounded"
      >
        <table className="w-full text-left">
          <thead>
            <tr className="text-muted-foreground">
              <th className="py-1 pr-3 font-normal">Row</th>
              <th className="py-1 pr-3 font-normal">Topic</th>
              <th className="py-1 font-normal">What became of it</th>
            </tr>
          </thead>
          <tbody>
            {[...refused, ...rows.filter(({ state }) => state === "added")].map(({ row, topic, reason }) => (
              <tr key={row} className="border-t align-top">
                <td className="py-1 pr-3 tabular-nums">{row}</td>
                <td className="py-1 pr-3 wrap-anywhere">{topic}</td>
                <td className={reason === null ? "py-1 text-muted-foreground" : "py-1 text-destructive"}>
                  {reason ?? "Added"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
