import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { useFileDrop } from "@/app/(workspace)/_components/media/use-file-drop";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Field, Textarea } from "@/components/ui/field";
import { readTableFile } from "./read-table-file";
import { TablePreview } from "./table-preview";

type TableFieldProps = {
  text: string;
  problem: string | undefined;
  isReadOnly: boolean;
  onText: (text: string) => void;
};

/** Takes a table: pasted cells, or a CSV file that is chosen or dropped; below it, what was understood. */
export function TableField({ text, problem, isReadOnly, onText }: TableFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [fileProblem, setFileProblem] = useState<string>();
  const { isOver, dropProps } = useFileDrop(({ files: [file] }) => {
    if (file) void take(file);
  });

  function change(next: string) {
    setFileProblem(undefined);
    onText(next);
  }

  async function take(file: File) {
    if (isReadOnly) return;
    const read = await readTableFile(file);
    if (read.problem === undefined) change(read.text);
    else setFileProblem(read.problem);
  }

  return (
    <div
      {...dropProps}
      className={cn(
        "flex flex-col gap-3 rounded-lg outline-2 outline-offset-4 outline-transparent transition-colors duration-100",
        isOver && "outline-primary outline-dashed",
      )}
    >
      <Field
        label="Table"
        hint="Paste cells from a spreadsheet, or drop a CSV file. The first row names the columns."
        error={fileProblem ?? problem}
      >
        {(control) => (
          <Textarea
            {...control}
            value={text}
            readOnly={isReadOnly}
            spellCheck={false}
            placeholder={"Animal\tHearts\nOctopus\t3\nHuman\t1"}
            className="min-h-32 resize-y font-mono text-[13px] leading-6"
            onChange={({ target }) => change(target.value)}
          />
        )}
      </Field>
      <TablePreview text={text}>
        <Button variant="outline" size="sm" onClick={() => input.current?.click()}>
          <FileUp aria-hidden />
          Choose a CSV file
        </Button>
      </TablePreview>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Table file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void take(file);
          // Otherwise choosing the same file again, corrected meanwhile, would fire no event.
          target.value = "";
        }}
      />
    </div>
  );
}
