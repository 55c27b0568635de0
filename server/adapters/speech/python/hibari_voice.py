"""Hibari's voice "heart", American English."""
import json
import os
import re

from word_times import FRAME, SAMPLE_RATE, UNHEARD, Damaged, find_damaged_file, name_output, open_session

# The noise in a voice's sound: the same words must give the same bytes.
SEED = 0
# A word of which the phonemes are given; the lexicon takes them as the address of a link.
GIVEN = re.compile(r"^(/.+/)")


class Hibari:
    # The model was taught with sentences of at most 510 phonemes, and needs memory for all of a sentence at once.
    max_phonemes = 320
    unheard = UNHEARD
    # After the phonemes of a word that has no space before the next one; the English lexicon knows none.
    joint = "\u2060"
    # A phoneme is heard earlier than its frames begin: 45 ms at speed 1, measured after 38 pauses.
    lead = SAMPLE_RATE * 45 // 1000

    def __init__(self):
        import numpy
        from hibari import dsp
        from hibari.tts import ASSETS

        self.numpy, self.dsp = numpy, dsp
        damaged = find_damaged_file(os.path.dirname(os.path.dirname(ASSETS)), "hibari_tts")
        if damaged:
            cure = 'delete ".cache/hibari" and run "npm run setup"'
            raise Damaged(f'The file "{damaged}" of the voice "Heart" is damaged: {cure}.')
        with open(os.path.join(ASSETS, "hibari.onnx"), "rb") as file:
            model = file.read()
        # The running total of durations is in the model, but is no output of it.
        self.session = open_session(model + name_output("/CumSum_output_0"), threads=1)
        self.english = English()
        self.vocabulary = self.english.vocabulary

    def phonemes_by_word(self, request):
        return self.english.phonemes_by_word(request["words"])

    def run(self, ids, request):
        """The samples, and where each phoneme ends in them."""
        numpy = self.numpy
        *parts, ends = self.session.run(
            None, {"ids": numpy.asarray([ids], numpy.int64), "speed": numpy.asarray([request["speed"]], numpy.float32)}
        )
        samples = self.dsp.synth(*(part[0] for part in parts), numpy.random.default_rng(SEED))

        return samples, ends.reshape(-1) * FRAME


class English:
    """Hibari's lexicon, which Kokoro was taught with as well."""

    def __init__(self, british=False):
        from hibari.g2p import G2P
        from hibari.tts import ASSETS

        self.g2p = G2P(british=british)
        with open(os.path.join(ASSETS, "vocab.json"), encoding="utf-8") as file:
            self.vocabulary = json.load(file)

    def phonemes_by_word(self, words):
        """The phonemes of each word, as this sentence says it: "the" or "read" depend on their neighbours."""
        said = [""]
        text = " ".join(GIVEN.sub(r"[x](\1)", word) for word in words)
        for token in self.g2p.phonemize_tokens(self.g2p.tokenize(text)):
            said[-1] += "".join(sound for sound in token.phonemes or "" if sound in self.vocabulary)
            if token.whitespace:
                said.append("")

        return said
