"""Stemmers of other packages, for the evaluation kit of the shared folder.

    python -m pip install -r benches/peers/stems-requirements.txt
    cd benches/peers && python ../../../shared/eval/eval.py stem --module stems:nltk_isri

Words as they are written, each package at its default settings.
"""

from __future__ import annotations

import arabic_normalize
import Stemmer as PyStemmer
from nltk.stem.arlstem import ARLSTem
from nltk.stem.arlstem2 import ARLSTem2
from nltk.stem.isri import ISRIStemmer
from nltk.stem.snowball import SnowballStemmer
from tashaphyne.stemming import ArabicLightStemmer

nltk_isri = ISRIStemmer().stem
nltk_arlstem = ARLSTem().stem
nltk_arlstem2 = ARLSTem2().stem
nltk_snowball = SnowballStemmer("arabic").stem
pystemmer = PyStemmer.Stemmer("arabic").stemWord
light_stem = arabic_normalize.light_stem

_tashaphyne = ArabicLightStemmer()


def light_stem_normalized(word: str) -> str:
    return arabic_normalize.light_stem(arabic_normalize.normalize_for_search(word))


def tashaphyne_stem(word: str) -> str:
    _tashaphyne.light_stem(word)
    return _tashaphyne.get_stem()


def tashaphyne_root(word: str) -> str:
    _tashaphyne.light_stem(word)
    return _tashaphyne.get_root()
