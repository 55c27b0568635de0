import superjson from "superjson";
import { z } from "zod";

const csrfSchema = z.object({ csrfToken: z.string() });
const answerSchema = z.union([
  z.object({ result: z.object({ data: z.unknown() }) }),
  z.object({ error: z.unknown() }),
]);
const errorSchema = z.object({
  message: z.string(),
  data: z.object({ code: z.string(), stack: z.undefined().optional() }),
});

export type Answer = { status: number; data?: unknown; code?: string; message?: string };

export type Visitor = ReturnType<typeof createVisitor>;

/** Somebody with a browser's cookies, who follows no redirect by themselves and speaks real HTTP. */
export function createVisitor(origin: string, headers: Record<string, string> = {}) {
  const cookies = new Map<string, string>();

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(path, origin), {
      redirect: "manual",
      ...init,
      headers: { ...headers, cookie, ...Object.fromEntries(new Headers(init.headers)) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }

    return response;
  }

  async function postForm(path: string, fields: Record<string, string>): Promise<Response> {
    const { csrfToken } = csrfSchema.parse(await (await send("/api/auth/csrf")).json());

    return send(path, { method: "POST", body: new URLSearchParams({ csrfToken, json: "true", ...fields }) });
  }

  async function signInWith(
    provider: string,
    fields: Record<string, string>,
  ): Promise<{ status: number; error: string | null }> {
    const response = await postForm(`/api/auth/callback/${provider}`, fields);
    const { url } = z.object({ url: z.string() }).parse(await response.json());

    return { status: response.status, error: new URL(url, origin).searchParams.get("error") };
  }

  return {
    ...{ cookies, send, postForm },
    /** As the forms do; gives the status, and an error's name or sentence. */
    signInWith,
    signIn: (email: string, password: string) => signInWith("password", { email, password }),
    /** Calls a procedure as the pages do: by POST, also to ask. */
    async call(procedure: string, input?: unknown): Promise<Answer> {
      const response = await send(`/api/trpc/${procedure}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(superjson.serialize(input)),
      });

      return readAnswer(response.status, answerSchema.parse(await response.json()));
    },
  };
}

function readAnswer(status: number, answer: z.infer<typeof answerSchema>): Answer {
  if ("result" in answer) return { status, data: superjson.deserialize(toSuperjson(answer.result.data)) };
  const { message, data } = errorSchema.parse(superjson.deserialize(toSuperjson(answer.error)));

  return { status, code: data.code, message };
}

function toSuperjson(value: unknown) {
  return z.object({ json: z.json(), meta: z.any().optional() }).parse(value);
}
