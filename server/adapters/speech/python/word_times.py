"""Turns a model's durations into the first and last sample of each word, and holds what else both models share."""
import base64
import csv
import hashlib
import os

SAMPLE_RATE = 24000
# The models' durations count in frames of 25 ms.
FRAME = SAMPLE_RATE // 40
MARKS = set(";:,.!?—…")
UNHEARD = MARKS | set("\"“”() ˈˌ")
# Louder than this (RMS, -48 dBFS) is heard; within a sentence, what is shorter is no pause.
AUDIBLE = 0.004
HOP = SAMPLE_RATE // 200
SHORTEST_PAUSE_IN_HOPS = 6
# As in speech-engine.ts.
PAD = SAMPLE_RATE * 40 // 1000
SHORTEST_WORD = SAMPLE_RATE // 100


class Damaged(Exception):
    """A file that is not what was installed; its message is a sentence for people."""


def time_words(samples, ends, spans, after_mark, lead):
    """The samples cut to their sound, and each word's span in them. `ends` is where each phoneme ends, `spans` the first and last phoneme of
    each word; a phoneme is heard `lead` samples earlier than its frames begin."""
    import numpy

    words = [[int(ends[first - 1]) - lead, int(ends[last]) - lead] for first, last in spans]
    last_sounds = [int(ends[last - 1]) - lead for _, last in spans]
    fit_to_sound(words, after_mark, last_sounds, samples, lead)
    start, end = words[0][0] - PAD, words[-1][1] + PAD
    padded = numpy.pad(samples, (max(0, -start), max(0, end - len(samples))))[max(0, start) :][: end - start]

    return padded, [[first - start, last - start] for first, last in words]


def fit_to_sound(words, after_mark, last_sounds, samples, lead):
    """At pauses words end and begin where the sound does, for the durations hide those in phonemes; the others touch."""
    import numpy

    hops = samples[: len(samples) // HOP * HOP].reshape(-1, HOP)
    is_loud = numpy.sqrt(numpy.mean(hops * hops, axis=1)) > AUDIBLE
    loud = numpy.nonzero(is_loud)[0]
    if len(loud) == 0:
        raise ValueError("the voice said nothing")
    words[0][0], words[-1][1] = int(loud[0]) * HOP, int(loud[-1] + 1) * HOP
    for index in range(1, len(words)):
        before, after = words[index - 1], words[index]
        length, start = longest_quiet(is_loud, last_sounds[index - 1] // HOP, (after[0] + lead) // HOP)
        if index in after_mark and length >= SHORTEST_PAUSE_IN_HOPS:
            before[1], after[0] = start * HOP, (start + length) * HOP
        else:
            before[1] = after[0]
    previous_end = words[0][0]
    for word in words:
        word[0] = max(word[0], previous_end)
        word[1] = previous_end = max(word[1], word[0] + SHORTEST_WORD)


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


def name_output(name):
    """Bytes that make an inner value of a model one of its outputs: appended to the file, they merge with it as protocol buffer
    messages do (graph { output { name } })."""
    message = name.encode()
    for number in (1, 12, 7):
        message = bytes([number << 3 | 2, len(message)]) + message

    return message


def open_session(model, threads):
    """`model` is a path or bytes."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    options.log_severity_level = 4
    # Waiting threads would use up a core that the renderer needs.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # With patterns, memory for every length of sentence would be kept.
    options.enable_mem_pattern = threads == 1
    options.enable_cpu_mem_arena = threads > 1

    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def find_damaged_file(site, package):
    """The first file of an installed package that differs from the hash that pip noted, or None."""
    records = [name for name in os.listdir(site) if name.startswith(f"{package}-") and name.endswith(".dist-info")]
    with open(os.path.join(site, records[0], "RECORD"), encoding="utf-8", newline="") as record:
        noted = [row for row in csv.reader(record) if row[1] and not row[0].startswith("..")]
    for name, noted_hash, _ in noted:
        kind, digest = noted_hash.split("=", 1)
        found = base64.urlsafe_b64encode(hash_file(os.path.join(site, name), kind).digest()).rstrip(b"=").decode()
        if found != digest:
            return name

    return None


def hash_file(path, kind="sha256"):
    """The hash of a file; of a missing one, the hash of nothing, which no real file has."""
    found = hashlib.new(kind)
    if not os.path.exists(path):
        return found
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            found.update(block)

    return found
