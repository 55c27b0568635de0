import { escapeHtml } from "../reply";
import type { YouTubeState } from "../state";

const labels: Record<string, string> = {
  "youtube.upload": "Manage your YouTube videos",
  "youtube.readonly": "View your YouTube account",
  "youtube.force-ssl":
    "See, edit, and permanently delete your YouTube videos, ratings, comments and captions",
  "yt-analytics.readonly": "View YouTube Analytics reports for your YouTube content",
  youtube: "Manage your YouTube account",
};

/** A page of the emulated Google. */
export function toPage(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
  body { font: 16px/1.5 system-ui; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color-scheme: light dark }
  button { font: inherit; padding: .4rem 1rem } li { margin: .5rem 0 } ul { list-style: none; padding: 0 }
  table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #8886; vertical-align: top }
</style>
<main><h1>${escapeHtml(title)}</h1>
${content}
</main>
</html>`;
}

/** "Choose an account or a brand account": a grant is for one channel. */
export function toChannelPicker(parameters: URLSearchParams, state: YouTubeState): string {
  const owners = [
    ...state.channels.map(({ id, title, email }) => ({ owner: id, label: title, email })),
    ...state.accountsWithoutChannel.map((email) => ({ owner: email, label: "No channel", email })),
  ];
  const buttons = owners.map(
    ({ owner, label, email }) =>
      `<li><button name="owner" value="${escapeHtml(owner)}">${escapeHtml(label)}</button> ${escapeHtml(email)}`,
  );

  return toPage(
    "Choose your account or a brand account",
    `<form action="/o/oauth2/v2/auth/consent">${keep(parameters)}<ul>${buttons.join("")}</ul></form>`,
  );
}

/** The list of what the app asks for, each of which can be left out, with the two answers. */
export function toConsentPage(
  parameters: URLSearchParams,
  { scopes, state }: { scopes: string[]; state: YouTubeState },
): string {
  const owner = parameters.get("owner") ?? "";
  const name = state.channels.find(({ id }) => id === owner)?.title ?? owner;
  const boxes = scopes.map((scope) => {
    const label = labels[scope.split("/").at(-1) ?? ""] ?? scope;

    return `<li><label><input type="checkbox" name="granted" value="${escapeHtml(scope)}" checked> ${escapeHtml(label)}</label>`;
  });

  return toPage(
    "The app wants access to your Google Account",
    `<p>${escapeHtml(name)}</p>
<form method="post" action="/o/oauth2/v2/auth/consent">${keep(parameters)}<ul>${boxes.join("")}</ul>
<button name="decision" value="deny">Cancel</button> <button name="decision" value="allow">Continue</button></form>`,
  );
}

/** Errors before consent are shown by Google itself, and never reach the app. */
export function toErrorPage(status: number, error: string, description: string): string {
  return toPage(
    "Access blocked: authorization error",
    `<p>${escapeHtml(description)}</p><p>Error ${status}: ${error}</p>`,
  );
}

/** The request goes along in hidden fields. */
function keep(parameters: URLSearchParams): string {
  return [...parameters]
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join("");
}
