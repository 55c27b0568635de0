"""Spanish, French, Hindi, Italian and Portuguese words as eSpeak NG says them, in misaki's alphabet (misaki/espeak.py), which Kokoro was
taught with. eSpeak NG is under the GPL 3: it is loaded in this process alone."""
import ctypes
import itertools
import re

from clauses import by_clause, move_cuts

LANGUAGES = {"e": "roa/es", "f": "roa/fr", "h": "inc/hi", "i": "roa/it", "p": "roa/pt-BR"}
# Sounds of two signs, which eSpeak ties with "^".
JOINED = {
    **{"a^ɪ": "I", "a^ʊ": "W", "d^z": "ʣ", "d^ʒ": "ʤ", "e^ɪ": "A", "o^ʊ": "O", "ə^ʊ": "Q"},
    **{"s^s": "S", "t^s": "ʦ", "t^ʃ": "ʧ", "ɔ^ɪ": "Y"},
}
# It switches languages within a sentence, and says so.
LANGUAGE_MARK = re.compile(r"\([^)]*\)")
RETRIEVE_NOTHING, NO_EXIT, UTF8, IPA, TIE = 2, 0x8000, 1, 0x02, 0x80


class Espeak:
    def __init__(self, letter, joint):
        import espeakng_loader

        self.joint = joint
        self.library = ctypes.CDLL(espeakng_loader.get_library_path())
        self.say_next = self.library.espeak_TextToPhonemes
        self.say_next.restype = ctypes.c_char_p
        self.say_next.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]
        self.library.espeak_Initialize(RETRIEVE_NOTHING, 0, espeakng_loader.get_data_path().encode(), NO_EXIT)
        self.language = LANGUAGES[letter]

    def phonemes_by_word(self, words):
        if self.library.espeak_SetVoiceByName(self.language.encode()) != 0:
            raise ValueError(f'eSpeak NG has no language "{self.language}"')

        return by_clause(words, self.say_clause)

    def say_clause(self, words):
        said = self.say(" ".join(words)).split()
        if len(said) == len(words):
            return said

        # It says some neighbours as one word ("parce que"), and some words as several: each word alone tells where they are cut.
        alone = ["".join(self.say(word).split()) for word in words]
        together = "".join(said)
        cuts = move_cuts(list(itertools.accumulate(map(len, alone)))[:-1], "".join(alone), together)
        spaces = {0, *itertools.accumulate(map(len, said))}
        pieces = [together[first:end] for first, end in zip([0, *cuts], [*cuts, len(together)])]

        return [piece if end in spaces else piece + self.joint for piece, end in zip(pieces, [*cuts, len(together)])]

    def say(self, text):
        rest = ctypes.pointer(ctypes.c_char_p(text.encode()))
        said = []
        while rest[0]:
            said.append(self.say_next(rest, UTF8, IPA | TIE | ord("^") << 8).decode())
        sounds = LANGUAGE_MARK.sub("", " ".join(said))
        for tied, sign in JOINED.items():
            sounds = sounds.replace(tied, sign)

        return sounds.replace("^", "").replace("-", "")
