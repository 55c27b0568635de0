import { BookOpen, FileText, type LucideIcon, Newspaper, PenLine, Table2 } from "lucide-react";
import { TabsList, TabsTrigger } from "@/components/ui/tabs";
import type { Start } from "./brief/brief-draft";

const cards: readonly { id: Start; name: string; description: string; Icon: LucideIcon }[] = [
  { id: "topic", name: "Topic", description: "Facts from Wikipedia", Icon: BookOpen },
  { id: "article", name: "Article", description: "A web page, retold", Icon: Newspaper },
  { id: "table", name: "Table", description: "CSV or pasted cells", Icon: Table2 },
  { id: "script", name: "Script", description: "Write, paste or drop", Icon: PenLine },
  { id: "example", name: "Example", description: "See how it is done", Icon: FileText },
];

/** What a video may start from, as cards in a row. */
export function StartCards() {
  return (
    <TabsList aria-label="What the video starts from" className="grid-cols-5 max-sm:gap-1.5 sm:grid-cols-5">
      {cards.map(({ id, name, description, Icon }) => (
        <TabsTrigger
          key={id}
          value={id}
          className="max-sm:items-center max-sm:gap-1 max-sm:px-1 max-sm:py-2.5"
        >
          <span className="flex items-center gap-2 font-medium max-sm:flex-col max-sm:gap-1.5">
            <Icon aria-hidden className="size-4 text-muted-foreground" />
            {name}
          </span>
          <span className="text-muted-foreground max-lg:sr-only">{description}</span>
        </TabsTrigger>
      ))}
    </TabsList>
  );
}
