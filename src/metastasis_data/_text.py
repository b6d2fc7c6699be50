"""The only definition of "the same name"."""

from __future__ import annotations

__all__ = ["normalise", "without_separators"]

# Characters that separate words in names. Anything else that is not a letter or digit stays in the key, so that
# control characters, markup, emoji and direction marks never vanish into a name that happens to be known.
_SEPARATORS = str.maketrans(dict.fromkeys("\t\n\r-_‐‑‒–—―−'’‘ʼ`´.,/()", " "))
# Letters that Unicode does not decompose.
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "ß": "ss"})
_SHORTEST_PLURAL = 4


def normalise(text: str) -> str:
    """Return the key under which a name is filed.

    Two spellings give the same key exactly when they differ only in case, accents, spaces, hyphens and
    apostrophes, a plural s (`-ies` for `-y`, `-ases` for `-asis`), or `oe`/`ae` for `e`.

    >>> normalise("Lymph-Nodes") == normalise("lymph node") == normalise("LYMPHNODE")
    True
    >>> normalise("Oesophagus") == normalise("esophagus")
    True
    """
    folded = text.casefold()
    if not folded.isascii():
        folded = _without_accents(folded)
    words = folded.translate(_SEPARATORS).split(" ")
    return _singular(_plain_vowels("".join([_singular(word) for word in words])))


def without_separators(text: str) -> str:
    """Return the text with its words run together."""
    return text.translate(_SEPARATORS).replace(" ", "")


def _without_accents(text: str) -> str:
    import unicodedata  # only for text that needs it: importing it costs as much as a lookup

    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    kept = "".join([letter for letter in decomposed if not unicodedata.combining(letter)])
    return kept.casefold().translate(_LETTERS)


def _singular(word: str) -> str:
    if len(word) < _SHORTEST_PLURAL or word[-1] != "s" or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("ases"):
        return word[:-2] + "is"
    return word[:-1]


def _plain_vowels(word: str) -> str:
    if "ae" not in word and "oe" not in word:
        return word
    letters: list[str] = []
    for letter in word:
        if letter == "e":
            while letters and letters[-1] in "ao":
                letters.pop()
        letters.append(letter)
    return "".join(letters)
