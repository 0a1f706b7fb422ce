//! What may stand on the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use super::errors::{Failure, Result};

/// Arabic text over files and pipes: normalize, tokenize, split into sentences, segment, stem, analyze.
#[derive(Debug, Parser)]
#[command(name = "kalima", bin_name = "kalima", version, after_help = GENERAL)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const GENERAL: &str = "\
Every command reads files, or standard input where there is none or the file is \"-\", as a stream of
lines: no file is loaded whole. A line ends behind a line feed; no token and no sentence spans a line
end. Offsets are code points (as in Python) from the start of the file, line ends and a byte order mark
counted as they stand. Of several files each begins at 0, and rows gain a column \"file\".

Exit code: 0 success, 1 a file or text fails, 2 the command line is wrong. Errors are one line on
standard error.

Examples:
  $ printf 'كَتَبَ الطالبُ' | kalima normalize --spec 'strip_marks'
  كتب الطالب
  $ printf 'وصل 25 ضيفاً.' | kalima tokenize
  وصل 25 ضيفاً .
";

/// A command with what was given to it.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Cut into sentences and tokens, with the normalized form and the stem of each token.
    #[command(after_help = ANALYZE)]
    Analyze(AnalyzeArgs),
    /// Bring text into one spelling, by a preset or a list of steps.
    #[command(after_help = NORMALIZE)]
    Normalize(NormalizeArgs),
    /// Cut into tokens: words, numbers, URLs, hashtags, punctuation …
    #[command(after_help = TOKENIZE)]
    Tokenize(TokenizeArgs),
    /// Cut into sentences, one a line.
    #[command(after_help = SENTENCES)]
    Sentences(SentencesArgs),
    /// Stem words, which stand between white space.
    #[command(after_help = STEM)]
    Stem(StemArgs),
    /// Cut words into clitics and the word that carries them.
    #[command(after_help = SEGMENT)]
    Segment(SegmentArgs),
    /// Put together again what segment has cut.
    #[command(after_help = DESEGMENT)]
    Desegment(DesegmentArgs),
    /// Leave out stop words, of a list or of your own.
    #[command(after_help = FILTER)]
    Filter(FilterArgs),
    /// Count what a corpus is made of: marks, digits, controls, spellings, noise, and the steps that would matter.
    #[command(after_help = PROFILE)]
    Profile(ProfileArgs),
    /// Tell what each step of a recipe changes in each line.
    #[command(after_help = EXPLAIN)]
    Explain(ExplainArgs),
    /// Tell what a recipe does to all lines together, and which distinct words become equal.
    #[command(after_help = AUDIT)]
    Audit(AuditArgs),
    /// List the steps a spec is made of.
    #[command(after_help = STEPS)]
    Steps(ListArgs),
    /// List the presets: specs with a name.
    #[command(after_help = PRESETS)]
    Presets(PresetsArgs),
    /// List the lists of stop words, or the words of one.
    #[command(after_help = STOPWORDS)]
    Stopwords(StopwordsArgs),
}

const ANALYZE: &str = "\
The source is cut; \"norm\" is a token's text normalized, \"stem\" the stem of that, for Arabic words.
Tokens that belong to no sentence (a line of nothing but signs) have none. Text shows a table for each
sentence on a terminal; into a pipe it writes the columns between tabulators, and an empty line between
sentences. JSON Lines and TSV have the columns start, end, kind, text, norm, stem, sentence; TSV
escapes tabulator, line end and backslash as \\t \\n \\r \\\\.

--segmenter cuts norm, and adds to JSON Lines lemma, the dictionary form, and segments, a list of objects with
role, start, end, text (as in norm) and form (as it would be written alone); to TSV and text lemma, segments,
forms, roles. It is for words as the preset clean leaves them. --dialect and --words are for it and for the
stemmers kalima and kalima-light.

Examples:
  $ printf 'كَتَبَ الطالبُ ٣ رسائل.' | kalima analyze --format tsv
  start\tend\tkind\ttext\tnorm\tstem\tsentence
  0\t6\tarabic\tكَتَبَ\tكتب\tكتب\t0
  7\t14\tarabic\tالطالبُ\tالطالب\tطالب\t0
  15\t16\tnumber\t٣\t3\t\t0
  17\t22\tarabic\tرسائل\tرسايل\tرسايل\t0
  22\t23\tpunctuation\t.\t.\t\t0
  $ printf 'والكتاب' | kalima analyze --format jsonl
  {\"start\": 0, \"end\": 7, \"kind\": \"arabic\", \"text\": \"والكتاب\", \"norm\": \"والكتاب\", \"stem\": \"كتاب\", \
\"sentence\": 0}
  $ printf 'قَرَأَ كُتُبَهُمْ' | kalima analyze --spec clean --segmenter d3 --format tsv | cut -f 4,8,9,11
  text\tlemma\tsegments\troles
  قَرَأَ\tقرأ\tقَرَأَ\thost
  كُتُبَهُمْ\tكتاب\tكُتُبَ هُمْ\thost pronoun
";

const NORMALIZE: &str = "\
Each line is normalized by itself and keeps its own line end: steps about the ends of a text (trim) or
about several lines (collapse_spaces(lines=join)) see one line. A byte order mark is text like any other.
JSON Lines and TSV have the columns text, norm.

Examples:
  $ printf ' ﻻ   أحد  \\n' | kalima normalize
  لا أحد
  $ printf 'مُدَرِّسةٌ\\n' | kalima normalize --spec search
  مدرسه
  $ printf '  آثار ' | kalima normalize --spec 'fold_alef | trim' --format jsonl
  {\"text\": \"  آثار \", \"norm\": \"اثار\"}
";

const TOKENIZE: &str = "\
Text has the tokens of a line with a space between them; JSON Lines and TSV have a token a line, with
the columns start, end, kind, text. --values adds value: of a number the number, exact, of a date its ISO
form, of a hashtag the list of its words (TSV: with a space between them); null (TSV: empty) where there
are two readings, as of 1,500 and 12/9/2024, and of other kinds.

Examples:
  $ printf 'زوروا https://t.co/a #الرياض!' | kalima tokenize
  زوروا https://t.co/a #الرياض !
  $ printf 'زوروا #معرض_الكتاب!' | kalima tokenize --tokenizer 'default(hashtags=split, drop=punctuation)'
  زوروا معرض الكتاب
  $ printf 'قالَ المُعلِّمُ' | kalima tokenize --normalizer search --format tsv
  start\tend\tkind\ttext
  0\t4\tarabic\tقال
  5\t15\tarabic\tالمعلم
  $ printf 'وصل 25' | kalima tokenize --format tsv
  start\tend\tkind\ttext
  0\t3\tarabic\tوصل
  4\t6\tnumber\t25
  $ printf '١٬٥٠٠٫٥٠ #كأس_2030' | kalima tokenize --values --format jsonl
  {\"start\": 0, \"end\": 8, \"kind\": \"number\", \"text\": \"١٬٥٠٠٫٥٠\", \"value\": 1500.50}
  {\"start\": 9, \"end\": 18, \"kind\": \"hashtag\", \"text\": \"#كأس_2030\", \"value\": [\"كأس\", \"2030\"]}
";

const SENTENCES: &str = "\
JSON Lines and TSV have the columns start, end, text.

Examples:
  $ printf 'جاء الوفد. ثم غادر!' | kalima sentences
  جاء الوفد.
  ثم غادر!
  $ printf 'نعم. لا.' | kalima sentences --format jsonl
  {\"start\": 0, \"end\": 4, \"text\": \"نعم.\"}
  {\"start\": 5, \"end\": 8, \"text\": \"لا.\"}
  $ printf 'ذهب إلى السوق، ثم عاد' | kalima sentences --splitter 'default(max_tokens=4)'
  ذهب إلى السوق،
  ثم عاد
";

const STEM: &str = "\
Nothing is normalized, and what touches a word, as a comma, is part of it: send text through \"kalima
tokenize\" and \"kalima normalize\" before; light10, light8, light3, light2 and light1 are for words as the
preset search leaves them, the others for words as they are written. kalima and kalima-light look words up
in a lexicon: kalima gives the dictionary form, which may have letters that the word has not. A row of --words,
which these two take, is a noun, name, root, verb or word, with the columns that docs/segmentation.md tells. Text
has the stems of a line with a space between them; JSON Lines and TSV have a word a line, with the columns
start, end, text, stem.

Examples:
  $ printf 'والكتاب\\nالمعلمون' | kalima stem
  كتاب
  معلم
  $ printf 'مكتباتها' | kalima stem --stemmer kalima
  مكتبة
  $ printf 'المُعلِّمونَ' | kalima normalize --spec search | kalima stem --format tsv
  start\tend\ttext\tstem
  0\t8\tالمعلمون\tمعلم
";

const SEGMENT: &str = "\
Words are the tokens of kind arabic, as they are written; kalima normalize mends presentation forms and
invisible signs before. Text has all of a line, its words cut, the marker on the side of the word, and a marker
that the line itself has doubled: kalima desegment gives the line back. JSON Lines and TSV have a word a line,
with the columns start, end, text, segments, forms (as they would be written alone), roles, lemma, known
(lexicon, rule or guess). --explain tells all readings of each word, by the scheme full, the cheapest first,
which is the answer; rows then have the columns start, end, text, cost, forms, lemma, kind, known, costs.
A row of --words is a noun, name, root, verb or word, with the columns that docs/segmentation.md tells.

Schemes, of which each parts what those before it do:
  d1    conjunctions, the alef of questions, vocative
  d2    prepositions and what stands before verbs
  d3    pronouns, and so every clitic; atb gives the same
  full  the article
  bw    the letters of inflection

Examples:
  $ printf 'وبكتابهم، 3+4' | kalima segment
  و+ ب+ كتاب +هم، 3++4
  $ printf 'وبكتابهم، 3+4' | kalima segment | kalima desegment
  وبكتابهم، 3+4
  $ printf 'والمعلمون' | kalima segment --scheme bw
  و+ ال+ معلم +ون
  $ printf 'مدرستهم' | kalima segment --format jsonl
  {\"start\": 0, \"end\": 7, \"text\": \"مدرستهم\", \"segments\": [\"مدرست\", \"هم\"], \"forms\": [\"مدرسة\", \"هم\"], \
\"roles\": [\"host\", \"pronoun\"], \"lemma\": \"مدرسة\", \"known\": \"lexicon\"}
  $ printf 'للكتاب' | kalima segment --explain --format tsv | cut -f 5,6,7 | head -n 2
  forms\tlemma\tkind
  ل ال كتاب\tكتاب\tnoun
";

const DESEGMENT: &str = "\
For the output of kalima segment with the same marker, line by line.

Examples:
  $ printf 'س+ يكتبون +ها' | kalima desegment
  سيكتبونها
  $ printf 'و##  كتاب' | kalima desegment --marker '##'
  و كتاب
";

const FILTER: &str = "\
Words stand between white space and are compared as the preset search folds them; what touches a word,
as a comma, is part of it: send text through \"kalima tokenize\" before. Text has the words of a line that
are left, with a space between them; JSON Lines and TSV have a word a line, with the columns start, end,
text.

Examples:
  $ printf 'وصل الوفد إلى المدينة في هذا اليوم\\n' | kalima filter
  وصل الوفد المدينة اليوم
  $ printf 'عايز أعرف ده فين دلوقتي\\n' | kalima filter --stopwords msa --stopwords egyptian
  أعرف
  $ printf 'كُتِبَ ولأجلهم' | kalima filter --proclitics --format tsv
  start\tend\ttext
  0\t6\tكُتِبَ
";

const PROFILE: &str = "\
Every counter has one definition (docs/profile.md, or the page that --html writes). Text leaves out the
counters at zero. JSON Lines have an object a file, with counts, per_million, rates (value and per: in what
fits the counter), changes (what each step would change, line by line) and advice; TSV has the columns
group, name, unit, count, per_million, rate, per. per_million is in a million code points, whatever is
counted. Of several files each has its profile, and the last one is the total, whose \"file\" is empty.

Examples:
  $ printf 'كتب ٢٥٣٤' | kalima profile --format tsv | grep digits_arabic
  digits\tdigits_arabic\tcode points\t4\t500000\t500000\tmillion code points
  $ printf '{\"text\": \"رااائع\"}\\n' | kalima profile --jsonl | grep reduce
    reduce_elongation: 166,667 per million (folding; for models of posts and reviews; in model, social)
";

const EXPLAIN: &str = "\
Each line is a text of its own. Lines that no step changes are left out. Text has a block for each line;
JSON Lines and TSV have an edit a line, with the columns start, end, step, kind, before, after: where it
comes from in the file, the step that made it, and what stood there when the step ran. --html writes a
page with the lines before and after each step, what changed marked.

Examples:
  $ printf 'كتب\\nمَدرسة' | kalima explain --spec 'strip_marks | fold_teh_marbuta'
  line 2
  2 of 2 steps changed the text: 6 → 5 code points
  strip_marks (deleting): 1 edit
    ×1 deleted U+064E FATHA ◌َ, in مَدرسة
  fold_teh_marbuta (folding): 1 edit
    ×1 replaced U+0629 ة → U+0647 ه, in مدرسة
  $ printf 'مدرسة' | kalima explain --spec fold_teh_marbuta --format tsv
  start\tend\tstep\tkind\tbefore\tafter
  4\t5\tfold_teh_marbuta\treplaced\tة\tه
";

const AUDIT: &str = "\
Each line is a text. Memory grows with the distinct words, not with the texts. JSON Lines and TSV have
the columns step, kind, before, after, times. Kinds: texts, edits, removed, written (code points) and
merged_words, with their number in times; replaced, deleted and inserted, the most frequent edits of a
step; merged, the most frequent words that became equal, with each spelling as before. Rows without a
step are about the whole recipe.

Examples:
  $ printf 'على\\nعلي\\nعلي' | kalima audit --spec fold_alef_maksura --format tsv | grep merged
  \tmerged_words\t\t\t1
  \tmerged\tعلي\tعلي\t2
  \tmerged\tعلى\tعلي\t1
  fold_alef_maksura\tmerged_words\t\t\t1
  fold_alef_maksura\tmerged\tعلي\tعلي\t2
  fold_alef_maksura\tmerged\tعلى\tعلي\t1
";

const STEPS: &str = "\
With names, all there is to say of those. JSON Lines and TSV have the columns name, effect, parameters,
summary, spec, before, after; the last three are an example. Parameters stand as a spec writes them: a|b
is one word or the other, [a] may be left out, key=1..9 is a number; the first word is the default.

Examples:
  $ kalima steps fold_teh_marbuta
  name        fold_teh_marbuta
  effect      folding
  parameters  heh|teh
  summary     Teh marbuta becomes heh, or teh.
  spec        fold_teh_marbuta
  before      مدرسة جديدة
  after       مدرسه جديده
  $ kalima steps --format tsv | grep '^fold_alef_maksura' | cut -f 1,2
  fold_alef_maksura\tfolding
";

const PRESETS: &str = "\
With names, all there is to say of those. JSON Lines and TSV have the columns name, summary, spec
and fingerprint. --spec reads a recipe of your own and writes it in canonical spelling, presets
expanded, with its fingerprint: equal fingerprints give equal answers, in every release.

Examples:
  $ kalima presets --format tsv | cut -f 1 | grep lucene
  lucene
  $ kalima presets --spec 'strip_marks(tashkeel)|trim'
  spec         strip_marks | trim
  fingerprint  k1-4d314741c4c4535d4a64b1f227cbc1ab
";

const STOPWORDS: &str = "\
Without a name the lists, with the columns name, forms, summary. With one, a form a line, with the
columns form, part_of_speech, lemma, gloss, ambiguity, the last of which is empty if nothing frequent is
matched alike.

Examples:
  $ kalima stopwords --format tsv | cut -f 1
  name
  msa
  egyptian
  levantine
  gulf
  maghrebi
  $ kalima stopwords msa --format tsv | grep 'آلية'
  إليه\tpreposition\tإلى\tto, until (him)\talso آلية mechanism
";

/// Where text comes from and goes to.
#[derive(Args, Debug)]
pub struct Io {
    /// Files to read; standard input where there is none, or for "-"
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Write to a file, which is replaced only when all is written; it must be no input
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
    /// What to do with bytes that are no UTF-8: stop, put U+FFFD in their place, or leave them out
    #[arg(long, value_enum, default_value_t = Errors::Strict)]
    pub errors: Errors,
}

/// Arguments of `analyze`.
#[derive(Args, Debug)]
pub struct AnalyzeArgs {
    /// How tokens are normalized: the name of a preset, or steps as "nfc | strip_marks"
    #[arg(long, visible_alias = "preset", default_value = "search")]
    pub spec: String,
    /// What makes stems: light10, kalima, kalima-light, light8, light3, light2, light1, snowball, snowball-nltk, isri, arlstem,
    /// arlstem2, none
    #[arg(long, value_name = "NAME", default_value = "light10")]
    pub stemmer: String,
    /// What cuts words into clitics and host, by the name of its scheme: d1, d2, d3, atb, full, bw; without it they stay whole
    #[arg(long, value_name = "SCHEME")]
    pub segmenter: Option<String>,
    /// Whose clitics the segmenter and the stemmers kalima and kalima-light know besides those of the standard language:
    /// standard, egy, lev, glf, mgr, all
    #[arg(long, value_name = "NAME", default_value = "standard")]
    pub dialect: String,
    /// A file of words of your own for them, rows of columns parted by tabs
    #[arg(long, value_name = "FILE")]
    pub words: Option<PathBuf>,
    /// What cuts words: default, or as another does: whitespace, wordpunct, camel, camel-digits, hf-whitespace, hf-bert, uax29;
    /// with options as "default(hashtags=split, drop=punctuation+symbol)"
    #[arg(long, value_name = "SPEC", default_value = "default")]
    pub tokenizer: String,
    /// How to write the answers
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    #[command(flatten)]
    pub io: Io,
}

/// Arguments of `normalize`.
#[derive(Args, Debug)]
pub struct NormalizeArgs {
    /// How text is normalized: the name of a preset, or steps as "nfc | strip_marks"; without it by the preset clean
    #[arg(long, visible_alias = "preset")]
    pub spec: Option<String>,
    /// How to write the answers
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    #[command(flatten)]
    pub io: Io,
}

/// Arguments of `tokenize`.
#[derive(Args, Debug)]
pub struct TokenizeArgs {
    /// What cuts words: default, or as another does: whitespace, wordpunct, camel, camel-digits, hf-whitespace, hf-bert, uax29;
    /// with options as "default(hashtags=split, drop=punctuation+symbol)"
    #[arg(long, value_name = "SPEC", default_value = "default")]
    pub tokenizer: String,
    /// Cut the normalized text, by a preset or steps; start and end stay those of the text as given
    #[arg(long, value_name = "SPEC")]
    pub normalizer: Option<String>,
    /// Add the column value: what numbers, dates and hashtags say; with --format jsonl or tsv
    #[arg(long)]
    pub values: bool,
    /// How to write the answers
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    #[command(flatten)]
    pub io: Io,
}

/// Arguments of `sentences`.
#[derive(Args, Debug)]
pub struct SentencesArgs {
    /// What cuts sentences: default, perhaps as "default(max_tokens=40)", or uax29
    #[arg(long, value_name = "SPEC", default_value = "default")]
    pub splitter: String,
    /// How to write the answers
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    #[command(flatten)]
    pub io: Io,
}

/// Arguments of `stem`.
#[derive(Args, Debug)]
pub struct StemArgs {
    /// What makes stems: light10, kalima, kalima-light, light8, light3, light2, light1, snowball, snowball-nltk, isri, arlstem,
    /// arlstem2, none
    #[arg(long, value_name = "NAME", default_value = "light10")]
    pub stemmer: String,
    /// Whose clitics kalima and kalima-light know besides those of the standard language: standard, egy, lev, glf, mgr, all
    #[arg(long, value_name = "NAME", default_value = "standard")]
    pub dialect: String,
    /// A file of words of your own for kalima and kalima-light, rows of columns parted by tabs
    #[arg(long, value_name = "FILE")]
    pub words: Option<PathBuf>,
    /// How to write the answers
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    #[command(flatten)]
    pub io: Io,
}

/// Arguments of `segment`.
#[derive(Args, Debug)]
pub struct SegmentArgs {
    /// Which clitics are cut off: d1, d2, d3, atb, full, bw
    #[arg(long, value_name = "NAME", default_value = "d3")]
    pub scheme: String,
    /// Whose clitics there are besides those of the standard language: standard, egy, lev, glf, mgr, all
    #[arg(long, value_name = "NAME", default_value = "standard")]
    pub dialect: String,
    /// A file of words of your own, rows of columns parted by tabs
    #[arg(long, value_name = "FILE")]
    pub words: Option<PathBuf>,
    /// What marks in text where a word was cut: signs without letters, marks, digits and white space
    #[arg(long, value_name = "SIGNS", default_value = "+", allow_hyphen_values = true)]
    pub marker: String,
    /// Tell all readings of each word and what they cost
    #[arg(long, conflicts_with_all = ["scheme", "marker"])]
    pub explain: bool,
    /// How to write the answers
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    #[command(flatten)]
    pub io: Io,
}

/// Arguments of `desegment`.
#[derive(Args, Debug)]
pub struct DesegmentArgs {
    /// What marks where a word was cut
    #[arg(long, value_name = "SIGNS", default_value = "+", allow_hyphen_values = true)]
    pub marker: String,
    #[command(flatten)]
    pub io: Io,
}

/// Arguments of `filter`.
#[derive(Args, Debug)]
pub struct FilterArgs {
    /// A list to leave out, msa if nothing else is: msa, egyptian, levantine, gulf, maghrebi; may be given several times
    #[arg(long, value_name = "NAME")]
    pub stopwords: Vec<String>,
    /// A file of words to leave out, one a line; may be given several times
    #[arg(long, value_name = "FILE")]
    pub words: Vec<PathBuf>,
    /// Look for the words behind و ف ب ل ك too
    #[arg(long)]
    pub proclitics: bool,
    /// How to write the answers
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    #[command(flatten)]
    pub io: Io,
}

/// Arguments of `profile`.
#[derive(Args, Debug)]
pub struct ProfileArgs {
    /// Read JSON Lines, and of each row the text of one field
    #[arg(long)]
    pub jsonl: bool,
    /// The field that holds the text
    #[arg(long, value_name = "NAME", default_value = "text", requires = "jsonl")]
    pub field: String,
    /// How to write the profile
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Write a page of HTML with charts instead, which needs nothing from elsewhere
    #[arg(long, conflicts_with = "format")]
    pub html: bool,
    #[command(flatten)]
    pub io: Io,
}

/// Arguments of `explain`.
#[derive(Args, Debug)]
pub struct ExplainArgs {
    /// What is explained: the name of a preset, or steps as "nfc | strip_marks"
    #[arg(long, visible_alias = "preset", default_value = "clean")]
    pub spec: String,
    /// How to write the answers
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Write a page of HTML instead
    #[arg(long, conflicts_with = "format")]
    pub html: bool,
    #[command(flatten)]
    pub io: Io,
}

/// Arguments of `audit`.
#[derive(Args, Debug)]
pub struct AuditArgs {
    /// What is audited: the name of a preset, or steps as "nfc | strip_marks"
    #[arg(long, visible_alias = "preset", default_value = "clean")]
    pub spec: String,
    /// How many edits and words to give of each step
    #[arg(long, value_name = "N", default_value_t = 5, allow_negative_numbers = true)]
    pub examples: usize,
    /// How to write the answers
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Write a page of HTML instead
    #[arg(long, conflicts_with = "format")]
    pub html: bool,
    #[command(flatten)]
    pub io: Io,
}

/// Arguments of the commands that list.
#[derive(Args, Debug)]
pub struct ListArgs {
    /// Tell all of these only
    #[arg(value_name = "NAME")]
    pub names: Vec<String>,
    /// How to write the list
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Write to a file, which is replaced only when all is written
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
}

/// Arguments of `presets`.
#[derive(Args, Debug)]
pub struct PresetsArgs {
    /// Tell the canonical spelling and the fingerprint of this recipe instead
    #[arg(long, conflicts_with = "names")]
    pub spec: Option<String>,
    #[command(flatten)]
    pub list: ListArgs,
}

/// Arguments of `stopwords`.
#[derive(Args, Debug)]
pub struct StopwordsArgs {
    /// Tell the words of this list
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
    /// How to write the list
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Write to a file, which is replaced only when all is written
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
}

/// How answers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For the eye and for pipes
    Text,
    /// JSON Lines: an object a line
    Jsonl,
    /// Tab-separated values with a header
    Tsv,
}

/// What is done with bytes that are no UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Errors {
    /// Stop and say where
    Strict,
    /// U+FFFD for each maximal part, as in Python and on the web
    Replace,
    /// Leave them out
    Ignore,
}

/// What the command line asks for.
pub enum Parsed {
    /// A command.
    Command(Command),
    /// A text: help or the version.
    Show(String),
}

/// Reads the command line, the first argument of which is the program's name.
///
/// # Errors
/// [`Failure::Usage`] in one line.
pub fn parse(args: Vec<OsString>) -> Result<Parsed> {
    let command = args.get(1).map(|name| name.to_string_lossy().into_owned());
    let error = match Cli::try_parse_from(args) {
        Ok(cli) => return Ok(Parsed::Command(cli.command)),
        Err(error) => error,
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Ok(Parsed::Show(error.render().to_string())),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Err(Failure::Usage("no command is given; \"kalima --help\" lists them".into()))
        }
        _ => {
            let (said, command) = (one_line(&error.render().to_string()), command.unwrap_or_default());
            Err(Failure::Usage(match instead(&error, &command) {
                // The option that is spelled alike is another one.
                Some(instead) => format!("{}; {instead}", said.split("; tip: ").next().unwrap_or_default()),
                None => said + &hint(&error, &command),
            }))
        }
    }
}

/// Where to look for what is not there.
fn hint(error: &clap::Error, command: &str) -> String {
    let cli = Cli::command();
    match (error.kind(), error.get(ContextKind::InvalidArg), cli.find_subcommand(command)) {
        (ErrorKind::InvalidSubcommand, ..) => "; \"kalima --help\" lists the commands".into(),
        (ErrorKind::UnknownArgument, Some(ContextValue::String(option)), Some(command)) => {
            let has = |other: &&clap::Command| {
                let names = other.get_arguments().filter_map(|arg| arg.get_long());
                names.into_iter().any(|name| option.strip_prefix("--") == Some(name))
            };
            let others: Vec<_> = cli.get_subcommands().filter(has).map(clap::Command::get_name).collect();
            let others = match others.as_slice() {
                [] => String::new(),
                [one] => format!("; the command {one} has it"),
                many => format!("; the commands {} have it", many.join(", ")),
            };
            format!("{others}; \"kalima {} --help\" lists the options", command.get_name())
        }
        _ => String::new(),
    }
}

/// What does here what an option promises that the command has not.
fn instead(error: &clap::Error, command: &str) -> Option<&'static str> {
    let Some(ContextValue::String(option)) = error.get(ContextKind::InvalidArg) else { return None };
    Some(match (command, option.as_str()) {
        ("analyze", "--scheme") => "the segmenter is called by its scheme: --segmenter d3",
        ("analyze", "--lemma" | "--lemmas") => "lemmas are a column with --segmenter d3",
        ("segment", "--lemma" | "--lemmas") => {
            "lemmas are a column of --format tsv and jsonl, and what kalima stem --stemmer kalima gives"
        }
        ("stem", "--lemma" | "--lemmas") => "lemmas are what --stemmer kalima gives",
        ("stem" | "segment" | "analyze", "--root" | "--roots") => {
            "roots are for Python and Rust: Stemmer.root"
        }
        _ => return None,
    })
}

/// The message without the usage, which `--help` shows.
fn one_line(message: &str) -> String {
    let message = message.split("\n\nUsage:").next().unwrap_or_default();
    let message = message.split("\n\nFor more information").next().unwrap_or_default();
    let lines = message.trim_start_matches("error: ").lines().map(str::trim).filter(|line| !line.is_empty());
    // Nobody means an option for a file's name.
    let lines = lines.filter(|line| !line.starts_with("tip: to pass '"));
    lines.collect::<Vec<_>>().join("; ").replace(":; ", ": ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_description_of_the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn wrong_usage_is_told_in_one_line() {
        for (args, part) in [
            (vec!["kalima"], "no command"),
            (vec!["kalima", "normalise"], "'normalize'"),
            (vec!["kalima", "stem", "--format", "xml"], "possible values: text, jsonl, tsv"),
            (vec!["kalima", "stem", "--frmat=tsv"], "--format"),
            (vec!["kalima", "steps", "--a\nb"], "unexpected argument"),
            (vec!["kalima", "list"], "\"kalima --help\" lists the commands"),
            (
                vec!["kalima", "tokenize", "--spec", "search"],
                "; the commands analyze, normalize, explain, audit, presets have it; \"kalima tokenize --help\" lists",
            ),
            (
                vec!["kalima", "analyze", "--scheme", "d3"],
                "'--scheme' found; the segmenter is called by its scheme: --segmenter d3",
            ),
            (
                vec!["kalima", "segment", "--lemma"],
                "; lemmas are a column of --format tsv and jsonl, and what",
            ),
            (vec!["kalima", "stem", "--root"], "; roots are for Python and Rust"),
            (vec!["kalima", "normalize", "--stemmer"], "; the commands analyze, stem have it; "),
            (
                vec!["kalima", "normalize", "-s", "search"],
                "found; \"kalima normalize --help\" lists the options",
            ),
            (vec!["kalima", "profile", "--field", "x"], "not provided: --jsonl"),
            (vec!["kalima", "audit", "--examples", "-1"], "invalid value '-1'"),
        ] {
            let Err(Failure::Usage(message)) = parse(args.into_iter().map(Into::into).collect()) else {
                panic!()
            };
            assert!(message.contains(part) && !message.contains('\n'), "{message:?}");
        }
    }
}
