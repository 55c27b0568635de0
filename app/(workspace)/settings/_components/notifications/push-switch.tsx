import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { useIsHydrated } from "@/components/ui/use-is-hydrated";
import { pushSubscriptionSchema } from "@/server/notifications/schema";
import { useTRPCClient } from "@/trpc/client";

const stateKey = ["push-subscription"];

/** Turns this browser's notifications on and off. It asks for permission only after a click. */
export function PushSwitch() {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const isHydrated = useIsHydrated();
  const canPush = isHydrated && "serviceWorker" in navigator && "PushManager" in window;
  const state = useQuery({ queryKey: stateKey, queryFn: findSubscription, enabled: canPush });
  const onSettled = () => queryClient.invalidateQueries({ queryKey: stateKey });
  const turningOn = useMutation({
    mutationFn: async () => {
      if ((await Notification.requestPermission()) !== "granted") {
        throw new Error("The browser does not let us: allow notifications for this site in its settings.");
      }
      const subscription = await subscribe(await client.inbox.pushKey.query());
      await client.inbox.subscribe.mutate(pushSubscriptionSchema.parse(subscription.toJSON()));
    },
    onSettled,
  });
  const turningOff = useMutation({
    mutationFn: async () => {
      const subscription = await findSubscription();
      if (!subscription) return;
      await client.inbox.unsubscribe.mutate({ endpoint: subscription.endpoint });
      await subscription.unsubscribe();
    },
    onSettled,
  });
  const isOn = Boolean(state.data);
  const problem = turningOn.error ?? turningOff.error;

  return (
    <div className="flex flex-col items-start gap-1.5">
      <p className="text-[13px] font-medium">Notifications of this browser</p>
      <p className="text-[13px] text-muted-foreground">
        {isHydrated && !canPush
          ? "This browser shows none. On an iPhone or iPad, add Offcamera to the home screen first."
          : isOn
            ? "It shows what you are told, also while Offcamera is closed."
            : "It can show what you are told, also while Offcamera is closed."}
      </p>
      <FormMessage tone="error">{problem?.message}</FormMessage>
      {canPush && (
        <Button
          variant="outline"
          disabled={state.isPending || turningOn.isPending || turningOff.isPending}
          onClick={() => (isOn ? turningOff.mutate() : turningOn.mutate())}
        >
          {isOn ? "Turn off" : "Turn on"}
        </Button>
      )}
    </div>
  );
}

async function findSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration("/");

  return (await registration?.pushManager.getSubscription()) ?? null;
}

async function subscribe(applicationServerKey: string): Promise<PushSubscription> {
  const registration = await navigator.serviceWorker.register("/service-worker.js");
  await navigator.serviceWorker.ready;
  // A subscription made with other keys no longer receives anything.
  await (await registration.pushManager.getSubscription())?.unsubscribe();

  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
}
