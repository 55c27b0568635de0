"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { FormMessage } from "@/components/ui/form-message";
import { Skeleton } from "@/components/ui/skeleton";
import { digestSchema } from "@/server/notifications/schema";
import { useTRPC } from "@/trpc/client";
import { Choice } from "../../../_components/options/choice";
import { PushSwitch } from "./push-switch";

const choices = [
  { id: "daily", name: "Once a day, at eight in the morning" },
  { id: "hourly", name: "Every hour, if there is something" },
  { id: "off", name: "Never" },
];

/** How the person hears of what waits for them while the app is closed. */
export function NotificationSettings({ hasMail }: { hasMail: boolean }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const settings = useQuery(trpc.inbox.getSettings.queryOptions());
  const saving = useMutation(
    trpc.inbox.saveSettings.mutationOptions({
      onSuccess: () => toast.success("Your notifications are saved."),
      onSettled: () => queryClient.invalidateQueries(trpc.inbox.getSettings.queryFilter()),
    }),
  );
  if (!settings.data) {
    return settings.error ? (
      <FormMessage tone="error">{settings.error.message}</FormMessage>
    ) : (
      <Skeleton className="h-16" />
    );
  }
  const { digest } = saving.isPending ? saving.variables : settings.data;

  return (
    <div className="flex flex-col gap-4">
      <FormMessage tone="error">{saving.error?.message}</FormMessage>
      <Choice
        label="Mail what I have not read"
        hint={
          hasMail
            ? `By the clock of ${settings.data.timeZone.replaceAll("_", " ")}; saving takes this browser’s.`
            : "This installation sends no mails yet: whoever runs it sets SMTP_URL."
        }
        value={digest ?? "daily"}
        choices={choices}
        onPick={(id) =>
          saving.mutate({
            digest: digestSchema.parse(id),
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          })
        }
      />
      <PushSwitch />
    </div>
  );
}
