/** Of our settings, which are read when a process begins, and of the S3 client's, which `getStore` has it read. */
const secrets = [
  ...["APP_SECRET", "APP_SECRET_PREVIOUS", "DATABASE_URL", "GOOGLE_CLIENT_SECRET", "SMTP_URL"],
  ...["ANTHROPIC_API_KEY", "OPENAI_API_KEY", "GEMINI_API_KEY", "XAI_API_KEY", "OPENROUTER_API_KEY"],
  ...["INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"],
  ...["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"],
];

/**
 * Takes the secrets out of this process's environment: Remotion starts decoders of its own, which inherit what is there.
 * To be called once the store is open.
 */
export function forgetSecrets(): void {
  for (const name of secrets) Reflect.deleteProperty(process.env, name);
}
