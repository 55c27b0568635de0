import type { WriterReply } from "./writer-reply";
import type { RecordedCall, WriterServer } from "./writer-server";

/** What the next request may be answered with, in place of a plausible script. */
export const nextReplies: Record<string, WriterReply> = {
  "429, wait 20 s": { fault: "status", status: 429, headers: { "retry-after": "20" } },
  "status 500": { fault: "status", status: 500 },
  "402, no money": { fault: "status", status: 402 },
  "cut connection": { fault: "cut" },
  "half a stream": { fault: "half", text: '{"title":"Half an answer","scenes":[', then: "cut" },
  refusal: { fault: "refusal", text: "I cannot help with that." },
  truncated: { fault: "truncated", text: '{"title":"Half an answer","scenes":[' },
  prose: "Of course! Here is a script about your topic.",
};

/** A page that lists what the fakes were asked and what they answered, the newest first. Keys are not on it. */
export function toCallsPage(servers: [name: string, server: WriterServer][], next?: WriterReply): string {
  const calls = servers
    .flatMap(([, server]) => server.calls)
    .toSorted((one, other) => other.startedAt - one.startedAt);

  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>What the fakes were asked</title>
<style>
  body { font: 15px/1.5 system-ui; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color-scheme: light dark }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: .5rem; border: 1px solid #8888; max-height: 30rem; overflow: auto }
  table { border-collapse: collapse } td { padding-right: 1rem }
</style>
<h1>What the fakes were asked</h1>
<table>${servers.map(([name, { url }]) => `<tr><td>${name}<td><code>${url}</code>`).join("")}</table>
<form method="post">
  <label>Answer the next request with
    <select name="next">
      <option value="">a plausible script</option>
      ${Object.entries(nextReplies)
        .map(([name, reply]) => `<option${reply === next ? " selected" : ""}>${escape(name)}</option>`)
        .join("")}
    </select>
  </label>
  <button>Set</button> <a href="/">Reload</a>
</form>
<p>${calls.length} requests.</p>
${calls.map(toEntry).join("\n")}
</html>`;
}

function toEntry({
  vendor,
  method,
  path,
  status,
  isComplete,
  asked,
  startedAt,
  body,
  answer,
}: RecordedCall): string {
  const time = new Date(startedAt).toISOString().slice(11, 19);
  const state = asked ? (isComplete ? ", answered whole" : ", not answered whole") : "";

  return `<details>
<summary>${time} ${vendor}: ${escape(`${method} ${path}`)}, ${status || "no status"}${state}</summary>
<h2>Request</h2><pre>${escape(toText(body))}</pre>
${asked ? `<h2>Prompt</h2><pre>${escape(`${asked.instructions}\n\n${asked.prompt}`)}</pre>` : ""}
<h2>Answer</h2><pre>${escape(answer)}</pre>
</details>`;
}

function toText(body: unknown): string {
  return body === undefined ? "(empty)" : JSON.stringify(body, null, 2);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
