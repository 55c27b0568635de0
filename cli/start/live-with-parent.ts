const heartbeatMs = 1000;

/**
 * Ends this process in good order when its parent has ended for any reason, which closes the channel. Until then tells the
 * parent every second that this process still answers. Call it first: a slow start must not look like a standstill.
 */
export function liveWithParent(): void {
  const tell = () => {
    if (process.connected) process.send?.("heartbeat");
  };
  tell();
  const telling = setInterval(tell, heartbeatMs).unref();
  process.once("disconnect", () => {
    clearInterval(telling);
    process.kill(process.pid, "SIGTERM");
  });
}
