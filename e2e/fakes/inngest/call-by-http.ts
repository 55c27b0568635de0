import canonicalize from "canonicalize";
import { isSigned, signBody } from "./signature";

/** Calls a function where it is served, over signed HTTP; its answer must be signed, too. */
export async function callByHttp(request: Request, servedAt: string, signingKey: string): Promise<Response> {
  const stepId = new URL(request.url).searchParams.get("stepId") ?? "step";
  const url = new URL(servedAt);
  url.searchParams.set("stepId", stepId);
  const body = canonicalize(await request.json()) ?? "";

  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-inngest-req-version": "-1",
      "x-inngest-server-kind": "cloud",
      "x-inngest-signature": signBody(body, signingKey),
      "x-inngest-step-id": stepId,
      "x-run-id": request.headers.get("x-run-id") ?? "",
    },
    body,
  }).catch((cause: unknown) => {
    throw new Error("Unable to reach SDK URL", { cause });
  });
  const text = await response.text();
  if (!isSigned(text, response.headers.get("x-inngest-signature"), signingKey)) {
    throw new Error(`The SDK did not sign its answer (${response.status}).`);
  }

  return new Response(text, response);
}
