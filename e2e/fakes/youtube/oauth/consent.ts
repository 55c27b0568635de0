type Consent = {
  /** The id of a channel, or the address of an account that has none. */
  owner: string;
  decision?: "allow" | "deny";
  /** Scopes that are unticked. */
  without?: string[];
};

/** Goes through Google's pages as a person would, without a browser, and gives the address that leads back to the app. */
export async function consent(
  authorizationUrl: string,
  { owner, decision = "allow", without = [] }: Consent,
): Promise<URL> {
  const picker = await readForm(await fetch(authorizationUrl));
  const page = await fetch(`${picker.action}?${new URLSearchParams([...picker.fields, ["owner", owner]])}`);
  const { action, fields } = await readForm(page);
  const kept = fields.filter(([name, value]) => name !== "granted" || !without.includes(value));
  const answer = await fetch(action, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams([...kept, ["decision", decision]]),
  });

  return new URL(answer.headers.get("location") ?? "");
}

/** The fields of a page's form with their values, and where it goes. */
async function readForm(
  page: Response,
): Promise<{ action: string; fields: [name: string, value: string][] }> {
  const html = await page.text();
  if (!page.ok) throw new Error(html);
  const read = (text: string) =>
    text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const fields = [...html.matchAll(/<input [^>]*name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = "", value = ""]): [string, string] => [read(name), read(value)],
  );

  return { action: new URL(/action="([^"]*)"/.exec(html)?.[1] ?? "", page.url).href, fields };
}
