"""What other tools answer, asked of kalima: `FUNCTIONS` maps the name of a golden file to a function of one of its
inputs that gives the file's output. Imports kalima and the standard library only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import kalima

lucene = kalima.Normalizer("lucene")
light10 = kalima.Stemmer("light10")

# Golden file: preset.
PRESETS: dict[str, str] = {
    "lucene_normalizer": "lucene",
    "camel_dediac_ar": "camel-dediac",
    "camel_normalize_alef_ar": "camel-alef",
    "camel_normalize_alef_maksura_ar": "camel-alef-maksura",
    "camel_normalize_teh_marbuta_ar": "camel-teh-marbuta",
    "camel_normalize_unicode_nfc": "camel-nfc",
    "camel_normalize_unicode_nfkc": "camel-nfkc",
    "camel_arclean": "camel-arclean",
    "hf_bert_normalizer": "hf-bert",
    "hf_nfd_strip_accents": "hf-strip-accents",
    "arabic_norm_default": "arabic-norm",
    "arabic_norm_all": "arabic-norm-all",
    "pyarabic_strip_tashkeel": "pyarabic-strip-tashkeel",
    "pyarabic_strip_harakat": "pyarabic-strip-harakat",
    "pyarabic_strip_shadda": "pyarabic-strip-shadda",
    "pyarabic_strip_small": "pyarabic-strip-small",
    "pyarabic_strip_diacritics": "pyarabic-strip-diacritics",
    "pyarabic_strip_tatweel": "pyarabic-strip-tatweel",
    "pyarabic_normalize_digits_west": "pyarabic-digits-west",
    "pyarabic_normalize_digits_east": "pyarabic-digits-east",
    "pyarabic_normalize_digits_persian": "pyarabic-digits-persian",
    "pyarabic_normalize_teh": "pyarabic-teh",
    "arabert_preprocess_v02": "arabert-v02",
    "arabert_preprocess_v02_twitter": "arabert-v02-twitter",
}
# Those whose preset is called like the file, with hyphens.
for peer, functions in {
    "anltk": """
        duplicate_shadda_letter normalize_hamzat normalize_to_heh normalize_to_teh remove_kasheeda
        remove_small remove_tashkeel
    """,
    "araclean": """
        clean_hashtags clean_html clean_mentions clean_urls collapse_whitespace fold_alef fold_hamza
        fold_presentation_forms fold_tanween_alef light map_digits map_digits_separators map_punctuation
        map_quotes ml reduce_elongation remove_foreign remove_punctuation remove_stopwords remove_tashkeel
        search social strip_bidi strip_emoji unify_lookalikes
    """,
    "aranorm": """
        light standard
    """,
    "maha": """
        arabic_numbers_to_english connect_single_letter_word keep_arabic_characters keep_arabic_letters
        keep_arabic_letters_with_harakat normalize_alef normalize_all normalize_lam_alef normalize_ligatures
        normalize_small_alef normalize_spaces normalize_waw normalize_yeh remove_all_harakat
        remove_arabic_letter_dots remove_emails remove_emojis remove_english remove_extra_spaces
        remove_harakat remove_hash_keep_tag remove_hashtags remove_mentions remove_numbers
        remove_punctuations remove_tatweel
    """,
    "tnkeeh": """
        clean_all clean_default clean_diacritics clean_normalize normalize_dots
    """,
}.items():
    names = [f"{peer}_{function}" for function in functions.split()]
    PRESETS |= {name: name.replace("_", "-") for name in names}

# Golden file: tokenizer, and what the golden has of a token.
TOKENIZERS: dict[str, tuple[str, str]] = {
    "nltk_wordpunct": ("wordpunct", "words"),
    "camel_simple_word_tokenize": ("camel", "words"),
    "camel_simple_word_tokenize_digits": ("camel-digits", "words"),
    "hf_pre_whitespace": ("hf-whitespace", "pieces"),
    "hf_pre_bertpretokenizer": ("hf-bert", "pieces"),
}


def tokens(name: str, form: str) -> Callable[[str], Any]:
    """The texts of the tokens; as pieces, each with its span."""
    tokenizer = kalima.Tokenizer(name)
    if form == "words":
        return tokenizer.words
    return lambda text: [(token.text, (token.start, token.end)) for token in tokenizer(text)]


FUNCTIONS: dict[str, Callable[[Any], Any]] = {
    **{golden: kalima.Normalizer(preset) for golden, preset in PRESETS.items()},
    **{golden: tokens(*which) for golden, which in TOKENIZERS.items()},
    "lucene_light10": light10,
    "lucene_norm_light10": lambda word: light10(lucene(word)),
    "nltk_isri_root": kalima.Stemmer("isri"),
    "nltk_arlstem": kalima.Stemmer("arlstem"),
    "nltk_arlstem2": kalima.Stemmer("arlstem2"),
    "snowball_arabic": kalima.Stemmer("snowball"),
    "snowball_arabic_pure": kalima.Stemmer("snowball"),
    "nltk_snowball_arabic": kalima.Stemmer("snowball-nltk"),
}
