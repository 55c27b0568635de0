/** What a program needs to run: where things are, languages, fonts, temporary files, memory and graphics drivers. */
const needed =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|MALLOC_\w+|TZ|LANG|LC_\w+|LD_LIBRARY_PATH|DYLD_\w+|FONTCONFIG_\w+|XDG_\w+|LIBVA_\w+|VDPAU_\w+|CUDA_\w+|NVIDIA_\w+|MESA_\w+)$/;

/**
 * The environment of a program that opens what strangers made, such as a decoder: none of our settings and no secrets, for
 * it might do as a file says.
 */
export function getChildEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV } = process.env;

  return {
    NODE_ENV,
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => needed.test(name))),
  };
}
