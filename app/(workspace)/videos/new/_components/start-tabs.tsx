"use client";

import { BookOpen, FileText, type LucideIcon, Newspaper, PenLine } from "lucide-react";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import type { Example } from "./list-examples";
import { ReadArticleForm } from "./read-article-form";
import { ExampleList } from "./script-help";
import { WriteTopicForm } from "./write-topic-form";

const starts: readonly { id: string; name: string; description: string; Icon: LucideIcon }[] = [
  { id: "topic", name: "Topic", description: "Facts from Wikipedia", Icon: BookOpen },
  { id: "article", name: "Article", description: "The text of a web page", Icon: Newspaper },
  { id: "script", name: "Script", description: "Write, paste or drop", Icon: PenLine },
  { id: "example", name: "Example", description: "See how it is done", Icon: FileText },
];

type StartTabsProps = {
  examples: Example[];
  isDisabled: boolean;
  onScript: (script: string) => void;
};

/** Where a script comes from; each way fills the text below, to be looked over. */
export function StartTabs({ examples, isDisabled, onScript }: StartTabsProps) {
  return (
    <Tabs defaultValue="topic" className="flex flex-col gap-4">
      <TabsList aria-label="What the video starts from">
        {starts.map(({ id, name, description, Icon }) => (
          <TabsTrigger key={id} value={id}>
            <span className="flex items-center gap-2 font-medium">
              <Icon aria-hidden className="size-4 text-muted-foreground" />
              {name}
            </span>
            <span className="text-muted-foreground">{description}</span>
          </TabsTrigger>
        ))}
      </TabsList>
      <TabsContent value="topic">
        <WriteTopicForm isDisabled={isDisabled} onScript={onScript} />
      </TabsContent>
      <TabsContent value="article">
        <ReadArticleForm isDisabled={isDisabled} onScript={onScript} />
      </TabsContent>
      <TabsContent value="script" tabIndex={-1} />
      <TabsContent value="example">
        <ExampleList examples={examples} onChoose={onScript} />
      </TabsContent>
    </Tabs>
  );
}
