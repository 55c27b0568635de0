import type { Page, Response } from "@playwright/test";

export type Scripts = {
  /** Of the scripts that the page's HTML names, as they came over the wire: gzipped, but for some of less than 1 kB. */
  firstKb: number;
  /** Of those that came afterwards without anybody doing anything: lazily loaded, or fetched ahead for other pages. */
  laterKb: number;
  /** The largest of the latter. */
  largestLater: string | undefined;
};

/** The JavaScript that a browser loads for a page, in thousands of bytes. `page` must have nothing in its cache. */
export async function measureScripts(page: Page, path: string): Promise<Scripts> {
  const responses: Response[] = [];
  const note = (response: Response) => {
    if (response.request().resourceType() === "script") responses.push(response);
  };
  page.on("response", note);
  const document = await page.goto(path, { waitUntil: "networkidle" });
  page.off("response", note);
  const html = (await document?.text()) ?? "";

  const scripts = await Promise.all(
    responses.map(async (response) => {
      const { responseBodySize } = await response.request().sizes();

      return { path: new URL(response.url()).pathname, kb: responseBodySize / 1000 };
    }),
  );
  const isFirst = ({ path: name }: { path: string }) => html.includes(`src="${name}"`);
  const later = scripts.filter((script) => !isFirst(script)).toSorted((a, b) => b.kb - a.kb);
  const sum = (list: { kb: number }[]) => list.reduce((total, { kb }) => total + kb, 0);

  return {
    firstKb: sum(scripts.filter(isFirst)),
    laterKb: sum(later),
    largestLater: later[0] && `${later[0].path}: ${later[0].kb.toFixed(1)} kB`,
  };
}
