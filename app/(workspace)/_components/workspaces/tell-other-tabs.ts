/** All tabs of a browser have one session, and with it one workspace. */
const channelName = "offcamera-workspace";

/** Opens what is now the workspace of this browser, in its other tabs, too. The whole page: nothing of the other stays in memory. */
export function openDashboard(): void {
  tellOtherTabs();
  window.location.assign("/dashboard");
}

/** This tab hears itself, too, and is on its way already. */
let isSwitchingHere = false;

/** Has the browser's other tabs load again: what they show is of another workspace now. */
export function tellOtherTabs(): void {
  isSwitchingHere = true;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("switched");
  channel.close();
}

/** Calls `onSwitch` when another tab has opened another workspace; gives the function that ends that. */
export function listenToOtherTabs(onSwitch: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", () => {
    if (!isSwitchingHere) onSwitch();
  });

  return () => channel.close();
}
