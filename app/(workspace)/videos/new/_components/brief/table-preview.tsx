import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue } from "react";
import { AppError } from "@/server/errors";
import type { Table } from "@/server/writing/sources/read-table";

const shownRows = 4;
const shownColumns = 6;

/** The first cells of a table as they are understood, and a sentence about each that is missing or too much. */
export function TablePreview({ text, children }: { text: string; children: ReactNode }) {
  const settledText = useDeferredValue(text);
  const { data } = useQuery({
    queryKey: ["table-preview", settledText],
    queryFn: () => readPreview(settledText),
    enabled: settledText.trim() !== "",
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    // Each keystroke leaves an entry.
    gcTime: 0,
  });
  const shown = settledText.trim() === "" ? undefined : data;

  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-[13px] text-muted-foreground tabular-nums">
          {shown?.table && sizeLabel(shown.table)}
          {shown?.problem !== undefined && <span className="text-destructive">{shown.problem}</span>}
        </p>
        {children}
      </div>
      {shown?.table && <Cells table={shown.table} />}
    </>
  );
}

type Preview = { table: Table; problem?: undefined } | { table?: undefined; problem: string };

async function readPreview(text: string): Promise<Preview> {
  // The module reads CSV, which only this start needs.
  const { readTable } = await import("@/server/writing/sources/read-table");
  try {
    return { table: readTable(text) };
  } catch (error) {
    if (error instanceof AppError) return { problem: error.userMessage };
    throw error;
  }
}

function sizeLabel({ header, rows }: Table): string {
  const count = (number: number, noun: string) =>
    `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

  return `${count(rows.length, "row")}, ${count(header.length, "column")}`;
}

function Cells({ table: { header, rows, notices } }: { table: Table }) {
  const moreColumns = header.length - shownColumns;

  return (
    <div className="flex flex-col gap-2 text-[13px]">
      <div
        role="region"
        aria-label="First rows of the table"
        // The keyboard can scroll it only while it has the focus.
        tabIndex={0}
        className="overflow-x-auto rounded-md border bg-card"
      >
        <table className="w-full border-collapse tabular-nums">
          <thead>
            <tr className="border-b bg-muted">
              {header.slice(0, shownColumns).map((name, index) => (
                <th key={index} scope="col" className="max-w-48 truncate px-3 py-1.5 text-left font-medium">
                  {name}
                </th>
              ))}
              {moreColumns > 0 && (
                <th scope="col" className="px-3 py-1.5 text-left font-normal text-muted-foreground">
                  {moreColumns} more
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownRows).map((row, line) => (
              <tr key={line} className="border-b last:border-b-0">
                {row.slice(0, shownColumns).map((cell, index) => (
                  <td key={index} className="max-w-48 truncate px-3 py-1.5">
                    {cell === "" ? <span className="text-warning">empty</span> : cell}
                  </td>
                ))}
                {moreColumns > 0 && <td className="px-3 py-1.5 text-muted-foreground">…</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notices.length > 0 && (
        <ul aria-label="Notes about the table" className="flex flex-col gap-1 text-warning">
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
