import { availableParallelism } from "node:os";
import path from "node:path";
import { z } from "zod";
import { providerVariables, toProviderSettings } from "./env-providers";
import { toYouTubeSettings, youtubeVariables } from "./env-youtube";
import { AppError } from "./errors";
import { findListenHost } from "./find-listen-host";

/** Every command runs in the project's folder: npm sees to it. Next's bundles have no folder of their own. */
const projectDirectory = /* turbopackIgnore: true */ process.cwd();
const optionalText = z
  .string()
  .optional()
  .transform((value) => (value === "" ? undefined : value));
const minSecretCharacters = 32;
const secretSchema = z
  .string()
  .min(minSecretCharacters, `must have at least ${minSecretCharacters} characters`);
/** H.264 encoders that ffmpeg may offer; `auto` takes the best one that works (docs/decisions/0008). */
const videoEncoderSchema = z.enum(["auto", "libx264", "h264_nvenc", "h264_videotoolbox", "h264_vaapi"]);

const variables = z.object({
  /** Embedded Postgres, storage and scratch files live here. */
  DATA_DIR: z.string().default(path.join(projectDirectory, ".data")),
  DATABASE_URL: optionalText.pipe(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  /** `file:///folder` or `s3://bucket?region=…&endpoint=…`. */
  STORAGE_URL: optionalText.pipe(
    z
      .url({ protocol: /^(file|s3)$/ })
      .regex(
        /^(?!file:\/\/(?!localhost\/)[^/])/,
        "names no folder of this machine: write file:///folder, with three slashes",
      )
      .optional(),
  ),
  INNGEST_BASE_URL: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
  INNGEST_EVENT_KEY: optionalText,
  INNGEST_SIGNING_KEY: optionalText,
  /** Where an Inngest server that cannot be dialled out to reaches the worker, and where the worker listens for it. */
  WORKER_HOST: z.string().default("127.0.0.1"),
  WORKER_PORT: z.coerce.number().int().min(1).max(65535).default(3010),
  WORKER_ORIGIN: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
  /** Remotion tabs that draw one render; more than the cores only makes them wait for each other. */
  RENDER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(Math.min(availableParallelism(), 8)),
  /** Segments that one worker draws at once: while one is in the browser, another is being encoded. */
  RENDER_SEGMENTS_AT_ONCE: z.coerce.number().int().min(1).max(64).default(availableParallelism()),
  BROWSER_PATH: optionalText,
  FFMPEG_PATH: optionalText,
  VIDEO_ENCODER: videoEncoderSchema.default("auto"),
  /** Where the web app listens; without it `npm start` takes the first free one from 3000 on. */
  PORT: optionalText.pipe(z.coerce.number<string>().int().min(1).max(65535).optional()),
  /** Where people reach the web app; links in mails and sign-in begin with it. */
  APP_ORIGIN: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  /** Who may make an account; `invited` waits for invitations, and takes nobody until then. */
  SIGN_UP: z.enum(["open", "invited", "off"]).default("open"),
  /** Signs sessions and encrypts secrets (server/encryption.ts). `npm start` makes one on first use and keeps it in `DATA_DIR`. */
  APP_SECRET: optionalText.pipe(secretSchema.optional()),
  /** Secrets from before, with commas between them: what was encrypted with one is read, and encrypted anew. */
  APP_SECRET_PREVIOUS: optionalText.pipe(
    z
      .string()
      .transform((text) => text.split(",").map((secret) => secret.trim()))
      .pipe(z.array(secretSchema))
      .optional(),
  ),
  /** `smtp://user:password@host:587`; without it links are printed for the operator. */
  SMTP_URL: optionalText.pipe(z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: z.string().default("Offcamera <no-reply@localhost>"),
  GOOGLE_CLIENT_ID: optionalText,
  GOOGLE_CLIENT_SECRET: optionalText,
  /** Who signs people in with those: Google, or another OpenID provider that gives the same claims, such as a broker. */
  GOOGLE_ISSUER: z.url({ protocol: /^https?$/ }).default("https://accounts.google.com"),
  /** Where topics are looked up; `{language}` is the code of a script's language. */
  WIKIPEDIA_URL: z
    .string()
    .regex(/^https?:\/\/\S+$/, "is no address, such as https://{language}.wikipedia.org")
    .default("https://{language}.wikipedia.org"),
  ...providerVariables.shape,
  ...youtubeVariables.shape,
  /** How many proxies of ours stand before the web app; what others write into X-Forwarded-For is not believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** What one workspace may have; an upload or a render beyond that is refused with a sentence. */
  QUOTA_STORAGE_MB: z.coerce.number().int().min(1).default(50_000),
  QUOTA_QUEUED_RENDERS: z.coerce.number().int().min(1).default(20),
  QUOTA_VIDEO_MINUTES: z.coerce.number().int().min(1).default(60),
  QUOTA_VIDEO_SCENES: z.coerce.number().int().min(1).default(1000),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
  /** `npm run dev` sets it to `development`, `npm start` to `production`; Next and React go by it, too. */
  NODE_ENV: optionalText,
  /** Set by npm: the folder in which the person typed the command; relative paths mean that one. */
  INIT_CWD: optionalText,
});

/** What the configuration is read from, by the names of the environment. */
export const variableNames = Object.keys(variables.shape);

const schema = variables
  .superRefine((value, context) => {
    if (!value.GOOGLE_CLIENT_ID !== !value.GOOGLE_CLIENT_SECRET) {
      const message = "is set together with GOOGLE_CLIENT_SECRET or not at all";
      context.addIssue({ code: "custom", path: ["GOOGLE_CLIENT_ID"], message });
    }

    if (!value.YOUTUBE_CLIENT_ID !== !value.YOUTUBE_CLIENT_SECRET) {
      const message = "is set together with YOUTUBE_CLIENT_SECRET or not at all";
      context.addIssue({ code: "custom", path: ["YOUTUBE_CLIENT_ID"], message });
    }

    if (value.APP_SECRET_PREVIOUS && !value.APP_SECRET) {
      const message = "is set together with APP_SECRET, which takes its place";
      context.addIssue({ code: "custom", path: ["APP_SECRET_PREVIOUS"], message });
    }

    const { INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = value;
    const inngest = Object.entries({ INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY });
    if (!inngest.some(([, setting]) => setting)) return;

    for (const [name, setting] of inngest) {
      if (setting) continue;
      const message = "is missing, and the three INNGEST_* are set together or not at all";
      context.addIssue({ code: "custom", path: [name], message });
    }
  })
  .transform((value) => ({
    dataDirectory: path.resolve(value.DATA_DIR),
    databaseUrl: value.DATABASE_URL,
    storageUrl: value.STORAGE_URL,
    inngest:
      value.INNGEST_BASE_URL && value.INNGEST_EVENT_KEY && value.INNGEST_SIGNING_KEY
        ? {
            baseUrl: value.INNGEST_BASE_URL,
            eventKey: value.INNGEST_EVENT_KEY,
            signingKey: value.INNGEST_SIGNING_KEY,
          }
        : undefined,
    workerHost: value.WORKER_HOST,
    workerPort: value.WORKER_PORT,
    workerOrigin: value.WORKER_ORIGIN,
    renderConcurrency: value.RENDER_CONCURRENCY,
    renderSegmentsAtOnce: value.RENDER_SEGMENTS_AT_ONCE,
    browserPath: value.BROWSER_PATH,
    ffmpegPath: value.FFMPEG_PATH,
    videoEncoder: value.VIDEO_ENCODER,
    port: value.PORT,
    appOrigin: value.APP_ORIGIN.replace(/\/$/, ""),
    signUp: value.SIGN_UP,
    appSecret: value.APP_SECRET,
    previousAppSecrets: value.APP_SECRET_PREVIOUS ?? [],
    ...toProviderSettings(value),
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    google:
      value.GOOGLE_CLIENT_ID && value.GOOGLE_CLIENT_SECRET
        ? {
            clientId: value.GOOGLE_CLIENT_ID,
            clientSecret: value.GOOGLE_CLIENT_SECRET,
            issuer: value.GOOGLE_ISSUER.replace(/\/$/, ""),
          }
        : undefined,
    ...toYouTubeSettings(value),
    wikipediaUrl: value.WIKIPEDIA_URL.replace(/\/$/, ""),
    trustedProxies: value.TRUSTED_PROXIES,
    quotas: {
      storageMb: value.QUOTA_STORAGE_MB,
      queuedRenders: value.QUOTA_QUEUED_RENDERS,
      videoMinutes: value.QUOTA_VIDEO_MINUTES,
      videoScenes: value.QUOTA_VIDEO_SCENES,
    },
    logLevel: value.LOG_LEVEL,
    isDevelopment: value.NODE_ENV === "development",
    callerDirectory: value.INIT_CWD ?? process.cwd(),
  }));

export type Env = z.infer<typeof schema>;

/** Reads the configuration; every missing or wrong value is named in one CONFIGURATION_INVALID. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);

  if (!result.success) {
    const violations = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new AppError("CONFIGURATION_INVALID", `The configuration is wrong: ${violations.join("; ")}.`);
  }

  return result.data;
}

/**
 * The configuration of this process, read once. Nobody else reads a setting from `process.env`, but for
 * `cli/start/prepare-processes.ts`, which asks whether APP_ORIGIN is set at all.
 */
export const env = parseEnv(process.env);

/** Whether people can sign in with Google here. */
export function isGoogleConfigured(): boolean {
  return env.google !== undefined;
}

/** Whether mails reach people; without SMTP the operator reads their links and passes them on. */
export function isMailConfigured(): boolean {
  return env.smtpUrl !== undefined;
}

/**
 * Whether this installation is one person's, or that of people who know each other: only this machine reaches it, or it takes
 * no strangers. What its environment and its machine have to offer is theirs.
 */
export function isPersonal(): boolean {
  return env.signUp !== "open" || findListenHost(env.appOrigin) !== undefined;
}

/** Why nobody can make an account here by themselves, as a sentence; undefined where they can. */
export function getSignUpRefusal(): string | undefined {
  const refusals = {
    open: undefined,
    invited: "New accounts are by invitation here: ask its owner for one.",
    off: "This installation takes no new accounts.",
  };

  return refusals[env.signUp];
}
