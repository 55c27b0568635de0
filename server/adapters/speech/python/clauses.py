"""What the phonemisers of languages other than English share."""
from difflib import SequenceMatcher

from word_times import MARKS


def by_clause(words, say):
    """The phonemes of each word. `say` gets the words of one clause, without marks; the marks are appended to its answer."""
    said, clause = [], []
    for index, word in enumerate(words):
        bare = word.rstrip("".join(MARKS))
        clause.append(bare)
        if bare != word or index == len(words) - 1:
            sounds = say(clause)
            if len(sounds) != len(clause):
                raise ValueError(f'{len(sounds)} words were said of "{" ".join(clause)}"')
            said += [*sounds[:-1], sounds[-1] + word[len(bare) :]]
            clause = []

    return said


def move_cuts(cuts, source, target):
    """Finds the places of one text in another text that says nearly the same."""
    blocks = SequenceMatcher(None, source, target, autojunk=False).get_matching_blocks()
    moved = []
    for cut in cuts:
        before = max((b for b in blocks if b.a <= cut), key=lambda b: b.a, default=None)
        if before is None:
            moved.append(round(cut * len(target) / max(1, len(source))))
        else:
            after = next(b for b in blocks if b.a >= cut) if cut > before.a + before.size else before
            moved.append(before.b + (cut - before.a) if after is before else max(before.b + before.size, after.b - (after.a - cut)))

    return moved
