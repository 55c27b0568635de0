"""Speaks with hibari's voice or Kokoro's: speak-in-python.ts starts it and says what it may do.

`speak.py` speaks with hibari's "heart", `speak.py --kokoro FOLDER` with the voices in that folder (kokoro_voices.py).
A request is a JSON line on standard input, {"words": ["Three", "hearts."], "speed": 1}, for Kokoro with "voice"
as well. A word in slashes, as "/hˈɑɹts/.", is its phonemes. Its answer is JSON lines on standard output: for each part of the sentence
{"part": {"samples", "pauseSamples", "words"}}, with base64 of 32-bit floats of 24 kHz and each word's first and last
sample; then {"done": true}. Or {"error": {"message", "code"}} (ask-program.ts). `--try REQUEST` answers one and ends.
"""
import base64
import json
import os
import queue
import signal
import sys
import threading

# The other cores belong to the renderer. Read when numpy is loaded.
os.environ["OPENBLAS_NUM_THREADS"] = "1"
# Isolated, Python does not look beside the program.
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from word_times import MARKS, SAMPLE_RATE, Damaged, time_words

# Between two parts of a sentence that is too long for one breath.
PAUSE_AT_MARK = SAMPLE_RATE * 120 // 1000


def refuse_network(event, _):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        raise OSError("speech does not use the network")


def load_engine(arguments):
    if "--kokoro" in arguments:
        from kokoro_voices import Kokoro

        return Kokoro(arguments[arguments.index("--kokoro") + 1])

    from hibari_voice import Hibari

    return Hibari()


def answer(engine, request):
    said = engine.phonemes_by_word(request)
    require_said(engine, request["words"], said)
    for first, end in split_long(said, engine.max_phonemes):
        samples, words = speak(engine, said[first:end], request)
        pause = PAUSE_AT_MARK if end < len(said) and said[end - 1][-1] in MARKS else 0
        yield {
            "samples": base64.b64encode(samples.astype("<f4").tobytes()).decode(),
            "pauseSamples": round(pause / request["speed"]),
            "words": words,
        }


def require_said(engine, words, said):
    if len(said) != len(words):
        raise ValueError(f"{len(said)} words were said of {len(words)}")
    for word, phonemes in zip(words, said):
        if set(phonemes) <= engine.unheard:
            raise ValueError(f'nothing is known of how "{word}" sounds')
        if len(phonemes) > engine.max_phonemes:
            raise ValueError(f'"{word[:40]}" is too long for a word')


def speak(engine, said, request):
    """One part, cut to its sound, with the first and last sample of each word."""
    ids, spans = [0], []
    for index, phonemes in enumerate(said):
        if spans and not said[index - 1].endswith(engine.joint):
            ids.append(engine.vocabulary[" "])
        phonemes = phonemes.rstrip(engine.joint)
        heard = [place for place, sound in enumerate(phonemes) if sound not in engine.unheard]
        spans.append((len(ids), len(ids) + heard[-1]))
        ids += [engine.vocabulary[sound] for sound in phonemes]
    ids.append(0)
    samples, ends = engine.run(ids, request)
    if len(ends) != len(ids) or ends[-1] != len(samples):
        raise ValueError("the durations do not add up to the sound")

    after_mark = {index for index in range(1, len(said)) if said[index - 1][-1] in MARKS}
    return time_words(samples, ends, spans, after_mark, round(engine.lead / request["speed"]))


def split_long(said, limit):
    """Parts of at most `limit` phonemes, as index pairs: after the last mark, else after the last word that fits."""
    parts, first, mark, length = [], 0, 0, 0
    for index, phonemes in enumerate(said):
        length += len(phonemes) + 1
        if length > limit + 1:
            end = mark if mark > first else index
            parts.append((first, end))
            first = end
            length = sum(len(word) + 1 for word in said[first : index + 1])
        if phonemes[-1] in MARKS:
            mark = index + 1

    return [*parts, (first, len(said))]


def describe(error):
    if isinstance(error, Damaged):
        return {"message": str(error), "code": "SPEECH_FAILED"}

    return {"message": f"{type(error).__name__}: {error}"}


def try_out(request):
    """For set-up: whether everything is there."""
    try:
        list(answer(load_engine(sys.argv), json.loads(request)))
    except Exception as error:
        sys.exit(describe(error)["message"])


def main():
    # The terminal's Ctrl-C is for the program that started this one, and ends this one with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What a library prints is no answer.
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    requests = queue.Queue()

    def read_requests():
        for line in sys.stdin.buffer:
            requests.put(json.loads(line))
        os._exit(0)

    def send(message):
        answers.write(json.dumps(message) + "\n")
        answers.flush()

    threading.Thread(target=read_requests, daemon=True).start()
    engine = None
    while True:
        request = requests.get()
        try:
            engine = engine or load_engine(sys.argv)
            for part in answer(engine, request):
                send({"part": part})
            send({"done": True})
        except Exception as error:
            send({"error": describe(error)})


if __name__ == "__main__":
    sys.addaudithook(refuse_network)
    try_out(sys.argv[sys.argv.index("--try") + 1]) if "--try" in sys.argv else main()
