"""Mandarin words as misaki says them (misaki/zh.py), which Kokoro was taught with: pinyin, and its sounds with tones."""
from misaki.transcription import pinyin_to_ipa
from pypinyin import Style, lazy_pinyin

from clauses import by_clause

# misaki's, in this order: the third tone holds the second one's signs.
SIGNS = {"˧˩˧": "↓", "˧˥": "↗", "˥˩": "↘", "˥": "→", "ɻ\u0329": "ɨ", "ɹ\u0329": "ɨ", "\u032f": ""}
DIGITS = str.maketrans("0123456789", "零一二三四五六七八九")


def phonemes_by_word(words):
    return by_clause([word.translate(DIGITS) for word in words], say_clause)


def say_clause(words):
    # Neighbours decide how a character is read. One syllable each, also of what has none.
    syllables = lazy_pinyin(
        "".join(words), style=Style.TONE3, neutral_tone_with_five=True, errors=lambda rest: [""] * len(rest)
    )
    said, first = [], 0
    for word in words:
        said.append("".join(sound(syllable) for syllable in syllables[first : first + len(word)]))
        first += len(word)

    return said


def sound(syllable):
    if syllable == "":
        return ""
    said = "".join(pinyin_to_ipa(syllable)[0])
    for sign, sound_sign in SIGNS.items():
        said = said.replace(sign, sound_sign)

    return said
