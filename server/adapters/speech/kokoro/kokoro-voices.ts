import type { Voice } from "../speech-engine";

/** By language, best first, as graded by the lists that came with Kokoro. The first two letters are language and gender. */
const ids = [
  "af_heart af_bella af_nicole am_fenrir am_michael am_puck af_aoede af_kore af_sarah af_alloy af_nova",
  "af_sky am_onyx am_echo am_eric am_liam af_jessica af_river am_santa am_adam",
  "bf_emma bf_isabella bm_george bm_fable bm_lewis bf_alice bf_lily bm_daniel",
  "ef_dora em_alex em_santa ff_siwis hf_alpha hf_beta hm_omega hm_psi if_sara im_nicola",
  "jf_alpha jf_gongitsune jf_tebukuro jf_nezumi jm_kumo pf_dora pm_alex pm_santa",
  "zf_xiaobei zf_xiaoni zf_xiaoxiao zf_xiaoyi zm_yunjian zm_yunxi zm_yunxia zm_yunyang",
].flatMap((line) => line.split(" "));

const languages: Record<string, { language: string; label: string; part?: string }> = {
  a: { language: "en-US", label: "American English" },
  b: { language: "en-GB", label: "British English" },
  e: { language: "es-ES", label: "Spanish", part: "espeak" },
  f: { language: "fr-FR", label: "French", part: "espeak" },
  h: { language: "hi-IN", label: "Hindi", part: "espeak" },
  i: { language: "it-IT", label: "Italian", part: "espeak" },
  j: { language: "ja-JP", label: "Japanese", part: "japanese" },
  p: { language: "pt-BR", label: "Brazilian Portuguese", part: "espeak" },
  z: { language: "zh-CN", label: "Mandarin", part: "mandarin" },
};

export type KokoroVoice = Voice & {
  /** The part that tells how the words of its language sound; English uses hibari's lexicon. */
  part?: string;
};

/** All 54 of them. */
export const kokoroVoices: readonly KokoroVoice[] = ids.map((id) => {
  const { language, label, part } = languages[id.charAt(0)] ?? { language: "en-US", label: "English" };
  const name = id.slice(3);

  return {
    id,
    name: `${name.charAt(0).toUpperCase()}${name.slice(1)} (Kokoro, ${label})`,
    language,
    gender: id.charAt(1) === "f" ? "female" : "male",
    readsIpa: true,
    part,
  };
});
