import Link from "next/link";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { columnLabel, mostLabel } from "@/server/costs/amount-label";
import type { Amounts, CostShare, MonthReport } from "@/server/costs/report";
import { SectionCard } from "../../_components/section-card";
import { callsLabel } from "./month-total";

type Line = Amounts & { key: string; name: ReactNode; detail?: string };

/** What a month cost by writer, video, channel and member. */
export function ShareTables({ report }: { report: MonthReport }) {
  const { models, videos, channels, members } = report;
  const total = report.spentMicros;

  return (
    <div className="grid items-start gap-6 md:grid-cols-2">
      <ShareTable
        title="By model"
        total={total}
        lines={models.map((cost) => ({
          ...{ ...cost, key: `${cost.provider} ${cost.model}`, name: cost.name, detail: cost.model },
        }))}
      />
      <ShareTable
        title="By video"
        total={total}
        lines={videos.map((cost) => toLine(cost, "Without a video", "A deleted video", nameVideo))}
      />
      <ShareTable
        title="By channel"
        total={total}
        lines={channels.map((cost) => toLine(cost, "Without a channel", "A deleted channel"))}
      />
      <ShareTable
        title="By member"
        total={total}
        lines={members.map((cost) => toLine(cost, "Nobody", "A former member"))}
      />
    </div>
  );
}

function nameVideo({ id, name }: CostShare): ReactNode {
  return (
    <Link href={`/videos/${id}`} className="hover:underline">
      {name}
    </Link>
  );
}

function toLine(
  cost: CostShare,
  withoutId: string,
  withoutName: string,
  label: (cost: CostShare) => ReactNode = ({ name }) => name,
): Line {
  const name = cost.id === null ? withoutId : cost.name === null ? withoutName : label(cost);

  return { ...cost, key: cost.id ?? "", name };
}

/** Lines that are shown at first. */
const fewLines = 6;

/** The most expensive first; the line below each is its share of the month. */
function ShareTable({ title, total, lines }: { title: string; total: number; lines: Line[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, fewLines);

  return (
    <SectionCard title={title}>
      <table className="w-full table-fixed border-collapse text-[13px]">
        <colgroup>
          <col />
          <col className="w-24" />
          <col className="w-24" />
        </colgroup>
        <thead className="sr-only">
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Calls</th>
            <th scope="col">Cost</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <ShareRow key={line.key} line={line} total={total} />
          ))}
        </tbody>
      </table>
      {lines.length > fewLines && (
        <div className="border-t p-2">
          <Button variant="ghost" size="sm" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? "Show fewer" : `Show ${lines.length - fewLines} more`}
          </Button>
        </div>
      )}
    </SectionCard>
  );
}

function ShareRow({ line, total }: { line: Line; total: number }) {
  const { name, detail, calls, spentMicros, reservedMicros } = line;
  const share = total === 0 ? 0 : spentMicros / total;

  return (
    <tr className="relative border-b last:border-b-0">
      <th scope="row" className="h-11 truncate px-4 text-left font-normal">
        {name}
        {detail !== undefined && <span className="ml-2 text-muted-foreground">{detail}</span>}
        <span
          aria-hidden
          className="absolute bottom-0 left-0 h-0.5 bg-primary/70"
          style={{ width: `${100 * share}%` }}
        />
      </th>
      <td className="text-right text-muted-foreground tabular-nums">{callsLabel(calls)}</td>
      <td className="pr-4 text-right tabular-nums">
        {spentMicros === 0 && reservedMicros > 0
          ? `≤ ${mostLabel(reservedMicros)}`
          : columnLabel(spentMicros)}
      </td>
    </tr>
  );
}
