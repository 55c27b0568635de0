"use client";

import { Tabs, TabsContent } from "@/components/ui/tabs";
import { BriefForm } from "./brief/brief-form";
import { briefStarts, starts } from "./brief/brief-draft";
import { useBrief } from "./brief/use-brief";
import { ChannelField } from "./channel-field";
import type { Example } from "./list-examples";
import { ScriptForm } from "./script-form";
import { StartCards } from "./start-cards";
import { useChannelPick } from "./use-channel-pick";

/** How a video begins: with a topic, an article or a table that a script is written from, or with a script. */
export function NewVideoForm({ userId, examples }: { userId: string; examples: Example[] }) {
  const brief = useBrief(userId);
  const channelPick = useChannelPick(userId);
  const { start } = brief.draft;
  const briefStart = briefStarts.find((one) => one === start);
  const form = {
    ...{ userId, channelId: channelPick.channel?.channelId },
    channel: <ChannelField {...channelPick} />,
  };

  return (
    <Tabs
      value={start}
      onValueChange={(value) => brief.change({ start: starts.find((one) => one === value) })}
      className="flex flex-col gap-6"
    >
      <StartCards />
      {/* One panel for all three: their common fields stay in place. */}
      <TabsContent value={start} tabIndex={-1}>
        {briefStart ? (
          <BriefForm {...form} brief={brief} start={briefStart} />
        ) : (
          <ScriptForm {...form} examples={start === "example" ? examples : undefined} />
        )}
      </TabsContent>
    </Tabs>
  );
}
