import { z } from "zod";
import { toChannelPicker, toConsentPage, toErrorPage } from "./consent-pages";
import type { Grants, OAuthClient } from "./grants";
import { ok, Refusal, refuseGrant, type Reply } from "../reply";
import type { YouTubeState } from "../state";

export type OAuthInput = {
  url: URL;
  form: URLSearchParams;
  state: YouTubeState;
  grants: Grants;
  clients: OAuthClient[];
};

/** The parameters of https://developers.google.com/identity/protocols/oauth2/web-server#creatingclient. */
const authorizationSchema = z.object({
  client_id: z.string(),
  redirect_uri: z.url(),
  response_type: z.literal("code"),
  scope: z.string().min(1),
  access_type: z.enum(["online", "offline"]).default("online"),
  prompt: z.string().default(""),
  include_granted_scopes: z.string().default("false"),
  state: z.string().optional(),
  code_challenge: z.string().optional(),
  code_challenge_method: z.enum(["S256", "plain"]).optional(),
});

/** Google's page that asks for a channel. */
export function showChannelPicker({ url, state, clients }: OAuthInput): Reply {
  requireAuthorization(url.searchParams, clients);

  return { status: 200, html: toChannelPicker(url.searchParams, state) };
}

/** Google's page that asks for consent. */
export function showConsent({ url, state, clients }: OAuthInput): Reply {
  const { scope } = requireAuthorization(url.searchParams, clients);

  return { status: 200, html: toConsentPage(url.searchParams, { scopes: scope.split(" "), state }) };
}

/** What the person decided, on the way back to the app. */
export function decide({ form, state, grants, clients }: OAuthInput): Reply {
  const ask = requireAuthorization(form, clients);
  const back = new URL(ask.redirect_uri);
  if (ask.state !== undefined) back.searchParams.set("state", ask.state);
  if (form.get("decision") !== "allow") {
    back.searchParams.set("error", "access_denied");
    return { status: 302, headers: { location: back.href } };
  }

  const owner = form.get("owner") ?? "";
  const channel = state.channels.find(({ id }) => id === owner);
  const scopes = ask.scope.split(" ").filter((scope) => form.getAll("granted").includes(scope));
  const code = grants.createCode({
    grant: { clientId: ask.client_id, email: channel?.email ?? owner, channelId: channel?.id, scopes },
    redirectUri: ask.redirect_uri,
    challenge: ask.code_challenge,
    isOffline: ask.access_type === "offline",
  });
  back.searchParams.set("code", code);
  back.searchParams.set("scope", scopes.join(" "));

  return { status: 302, headers: { location: back.href } };
}

/** POST /token: a code or a refresh token becomes an access token. */
export function answerToken({ form, grants, clients }: OAuthInput): Reply {
  const clientId = form.get("client_id") ?? "";
  const client = clients.find(({ id }) => id === clientId);
  if (!client) throw refuseGrant(401, "invalid_client", "The OAuth client was not found.");
  if (client.secret !== form.get("client_secret")) throw refuseGrant(401, "invalid_client", "Unauthorized");

  switch (form.get("grant_type")) {
    case "authorization_code":
      return ok(
        grants.exchange(form.get("code") ?? "", {
          clientId,
          redirectUri: form.get("redirect_uri") ?? "",
          verifier: form.get("code_verifier") ?? undefined,
        }),
      );
    case "refresh_token":
      return ok(grants.refresh(form.get("refresh_token") ?? "", clientId));
    default:
      throw refuseGrant(400, "unsupported_grant_type", "Invalid grant_type");
  }
}

/** POST /revoke, with the token in the address or the form. */
export function answerRevoke({ url, form, grants }: OAuthInput): Reply {
  grants.revoke(url.searchParams.get("token") ?? form.get("token") ?? "");

  return ok({});
}

/** GET or POST /tokeninfo. */
export function answerTokenInfo({ url, form, grants }: OAuthInput): Reply {
  return ok(grants.describe(url.searchParams.get("access_token") ?? form.get("access_token") ?? ""));
}

function requireAuthorization(parameters: URLSearchParams, clients: OAuthClient[]) {
  const result = authorizationSchema.safeParse(Object.fromEntries(parameters));
  if (!result.success) throw toError(400, "invalid_request", z.prettifyError(result.error));
  const ask = result.data;
  const client = clients.find(({ id }) => id === ask.client_id);
  if (!client) throw toError(401, "invalid_client", "The OAuth client was not found.");
  if (client.redirectUris && !client.redirectUris.includes(ask.redirect_uri)) {
    throw toError(400, "redirect_uri_mismatch", `The app sent redirect_uri=${ask.redirect_uri}.`);
  }

  return ask;
}

function toError(status: number, error: string, description: string): Refusal {
  return new Refusal({ status, html: toErrorPage(status, error, description) });
}
