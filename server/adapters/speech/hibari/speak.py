"""Speaks English with hibari's voice "heart": hibari-engine.ts starts it and says what it may do.

A request is a JSON line on standard input, {"words": ["Three", "hearts."], "speed": 1}. Its answer is JSON lines on
standard output: for each part of the sentence {"part": {"samples", "pauseSamples", "words"}}, with base64 of 32-bit floats
of 24 kHz and each word's first and last sample; then {"done": true}. Or {"error": {"message", "code"}} (ask-program.ts).
"""
import base64
import csv
import hashlib
import json
import os
import queue
import signal
import sys
import threading

# One core: the others belong to the renderer. Read when numpy is loaded.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

SAMPLE_RATE = 24000
# The noise in a voice's sound: the same words must give the same bytes.
SEED = 0
# The model's durations count in frames of 25 ms.
FRAME = SAMPLE_RATE // 40
# The model was taught with sentences of at most 510 phonemes, and needs memory for all of a sentence at once.
MAX_PHONEMES = 320
MARKS = set(";:,.!?—…")
UNHEARD = MARKS | set("\"“”() ˈˌ")
# A phoneme is heard earlier than its frames begin: 45 ms at speed 1, measured after 38 pauses.
LEAD = SAMPLE_RATE * 45 // 1000
# Louder than this (RMS, -48 dBFS) is heard; within a sentence, what is shorter is no pause.
AUDIBLE = 0.004
HOP = SAMPLE_RATE // 200
SHORTEST_PAUSE_IN_HOPS = 6
# As in speech-engine.ts.
PAD = SAMPLE_RATE * 40 // 1000
SHORTEST_WORD = SAMPLE_RATE // 100
# Between two parts of a sentence that is too long for one breath.
PAUSE_AT_MARK = SAMPLE_RATE * 120 // 1000


class Damaged(Exception):
    pass


def refuse_network(event, _):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        raise OSError("speech does not use the network")


class Voice:
    def __init__(self):
        import numpy
        import onnxruntime
        from hibari import dsp
        from hibari.g2p import G2P
        from hibari.tts import ASSETS

        self.numpy, self.dsp = numpy, dsp
        require_intact_files(os.path.dirname(ASSETS))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 4
        with open(os.path.join(ASSETS, "hibari.onnx"), "rb") as file:
            model = file.read() + DURATIONS_OUTPUT
        self.session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        with open(os.path.join(ASSETS, "vocab.json"), encoding="utf-8") as file:
            self.vocabulary = json.load(file)
        self.g2p = G2P()

    def phonemes_by_word(self, words):
        """The phonemes of each word, as this sentence says it: "the" or "read" depend on their neighbours."""
        said = [""]
        for token in self.g2p.phonemize_tokens(self.g2p.tokenize(" ".join(words))):
            said[-1] += "".join(sound for sound in token.phonemes or "" if sound in self.vocabulary)
            if token.whitespace:
                said.append("")
        if len(said) != len(words):
            raise ValueError(f"{len(said)} words were said of {len(words)}")
        for word, phonemes in zip(words, said):
            if set(phonemes) <= UNHEARD:
                raise ValueError(f'nothing is known of how "{word}" sounds')
            if len(phonemes) > MAX_PHONEMES:
                raise ValueError(f'"{word[:40]}" is too long for a word')

        return said

    def speak(self, said, speed):
        """One part, cut to its sound, with the first and last sample of each word."""
        numpy, ids, spans = self.numpy, [0], []
        for phonemes in said:
            if spans:
                ids.append(self.vocabulary[" "])
            heard = [place for place, sound in enumerate(phonemes) if sound not in UNHEARD]
            spans.append((len(ids), len(ids) + heard[-1]))
            ids += [self.vocabulary[sound] for sound in phonemes]
        ids.append(0)
        *parts, ends = self.session.run(
            None, {"ids": numpy.asarray([ids], numpy.int64), "speed": numpy.asarray([speed], numpy.float32)}
        )
        ends = ends.reshape(-1) * FRAME
        samples = self.dsp.synth(*(part[0] for part in parts), numpy.random.default_rng(SEED))
        if len(ends) != len(ids) or ends[-1] != len(samples):
            raise ValueError("the durations do not add up to the sound")

        lead = round(LEAD / speed)
        words = [[int(ends[first - 1]) - lead, int(ends[last]) - lead] for first, last in spans]
        after_mark = {index for index in range(1, len(said)) if said[index - 1][-1] in MARKS}
        last_sounds = [int(ends[last - 1]) - lead for _, last in spans]
        self.fit_to_sound(words, after_mark, last_sounds, samples)
        start, end = words[0][0] - PAD, words[-1][1] + PAD
        padded = numpy.pad(samples, (max(0, -start), max(0, end - len(samples))))[max(0, start) :][: end - start]

        return padded, [[first - start, last - start] for first, last in words]

    def fit_to_sound(self, words, after_mark, last_sounds, samples):
        """At pauses words end and begin where the sound does, for the durations hide those in phonemes; the others touch."""
        numpy = self.numpy
        hops = samples[: len(samples) // HOP * HOP].reshape(-1, HOP)
        is_loud = numpy.sqrt(numpy.mean(hops * hops, axis=1)) > AUDIBLE
        loud = numpy.nonzero(is_loud)[0]
        if len(loud) == 0:
            raise ValueError("the voice said nothing")
        words[0][0], words[-1][1] = int(loud[0]) * HOP, int(loud[-1] + 1) * HOP
        for index in range(1, len(words)):
            before, after = words[index - 1], words[index]
            length, start = longest_quiet(is_loud, last_sounds[index - 1] // HOP, (after[0] + LEAD) // HOP)
            if index in after_mark and length >= SHORTEST_PAUSE_IN_HOPS:
                before[1], after[0] = start * HOP, (start + length) * HOP
            else:
                before[1] = after[0]
        previous_end = words[0][0]
        for word in words:
            word[0] = max(word[0], previous_end)
            word[1] = previous_end = max(word[1], word[0] + SHORTEST_WORD)

    def answer(self, request):
        said = self.phonemes_by_word(request["words"])
        for first, end in split_long(said):
            samples, words = self.speak(said[first:end], request["speed"])
            pause = PAUSE_AT_MARK if end < len(said) and said[end - 1][-1] in MARKS else 0
            yield {
                "samples": base64.b64encode(samples.astype("<f4").tobytes()).decode(),
                "pauseSamples": round(pause / request["speed"]),
                "words": words,
            }


def longest_quiet(is_loud, first, last):
    """Length and start, in hops, of the longest stretch without a sound."""
    first = max(0, first)
    best, start = (0, first), first
    for hop in range(first, min(last, len(is_loud))):
        if is_loud[hop]:
            start = hop + 1
        else:
            best = max(best, (hop + 1 - start, start), key=lambda run: run[0])

    return best


def split_long(said):
    """Parts of at most MAX_PHONEMES, as index pairs: after the last mark, else after the last word that fits."""
    parts, first, mark, length = [], 0, 0, 0
    for index, phonemes in enumerate(said):
        length += len(phonemes) + 1
        if length > MAX_PHONEMES + 1:
            end = mark if mark > first else index
            parts.append((first, end))
            first = end
            length = sum(len(word) + 1 for word in said[first : index + 1])
        if phonemes[-1] in MARKS:
            mark = index + 1

    return [*parts, (first, len(said))]


def field(number, content):
    """A field of a protocol buffer message (wire type 2) that is shorter than 128 bytes."""
    return bytes([number << 3 | 2, len(content)]) + content


# Appended to the model it merges with it, as messages do: graph { output { name } }. The durations are in the model, but are
# no output of it.
DURATIONS_OUTPUT = field(7, field(12, field(1, b"/CumSum_output_0")))


def require_intact_files(package):
    """Compares hibari's files with the hashes that pip noted."""
    site = os.path.dirname(package)
    records = [name for name in os.listdir(site) if name.startswith("hibari_tts-")]
    with open(os.path.join(site, records[0], "RECORD"), encoding="utf-8", newline="") as record:
        noted = [row for row in csv.reader(record) if row[0].startswith("hibari/") and row[1]]
    for name, noted_hash, _ in noted:
        kind, digest = noted_hash.split("=", 1)
        with open(os.path.join(site, name), "rb") as file:
            found = base64.urlsafe_b64encode(hashlib.new(kind, file.read()).digest()).rstrip(b"=").decode()
        if found != digest:
            raise Damaged(name)


def describe(error):
    if isinstance(error, Damaged):
        cure = 'delete ".cache/hibari" and run "npm run setup"'
        return {"message": f'The file "{error}" of the voice "Heart" is damaged: {cure}.', "code": "SPEECH_FAILED"}

    return {"message": f"{type(error).__name__}: {error}"}


def try_out():
    """For set-up: whether everything is there."""
    try:
        list(Voice().answer({"words": ["Ready."], "speed": 1}))
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

    def send(answer):
        answers.write(json.dumps(answer) + "\n")
        answers.flush()

    threading.Thread(target=read_requests, daemon=True).start()
    voice = None
    while True:
        request = requests.get()
        try:
            voice = voice or Voice()
            for part in voice.answer(request):
                send({"part": part})
            send({"done": True})
        except Exception as error:
            send({"error": describe(error)})


if __name__ == "__main__":
    sys.addaudithook(refuse_network)
    try_out() if "--try" in sys.argv else main()
