//! The lists of stop words: their size, what they must not hold without a word about it, and how much of real text they are.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use std::fmt::Write;
use std::fs;
use std::sync::Mutex;

use kalima::lexicon::STOP_WORDS;
use kalima::{Kind, StopWords, Tokenizer};
use support::{in_parallel, shared_file, shared_folder};

fn list(name: &str) -> StopWords {
    StopWords::from_name(name).unwrap()
}

fn all() -> StopWords {
    STOP_WORDS.iter().map(|list| self::list(list.name)).reduce(|a, b| a.union(&b)).unwrap()
}

#[test]
fn the_lists_are_as_long_as_promised() {
    for words in &STOP_WORDS {
        let least = if words.name == "msa" { 700 } else { 150 };
        let own = list(words.name).len();
        assert!(own >= least, "{}: {own}", words.name);
    }
}

#[test]
fn stems_change_as_they_ought_to() {
    let all_forms = |name: &str| -> Vec<&str> {
        let list = kalima::morphology::stopwords::list(name).unwrap();
        list.words().iter().map(|word| word.form).collect()
    };
    for (name, right, wrong) in [
        (
            "msa",
            "علي عليه عليهن إليك لدينا لي له مني منا عنا فينا ورائي وراءه إنا إننا إنني كأنا لعلني ليتني كلاهما كليهما \
             كنت كنا كن كانتا يكن تكونين يك لسنا أمسينا يمسون بتنا ظللت يظللن زلنا كدت يمكنني بهذين للذين",
            "علىه إلىك لدىنا منني مننا عننا ليتي وراءي كانتم كنن كننا بتت ظلتم زالنا بهذان لالذين إنن",
        ),
        (
            "egyptian",
            "معايا عليا عليكو بتاعتها معنديش مالهاش مكانوش هيكونوا",
            "معاي عليي عليككي هبكون مكانواش",
        ),
        ("levantine", "بدو إلنا متلك عليكن مننا لساتني بيكونو ياها", "بدنن إليكن"),
        ("gulf", "أبغى يبغون نبي عليج ماعندهم تراني", "يبغىون أبىي"),
        ("maghrebi", "ديالنا راني معايا علينا خاصني كيكونو", "معاي راي"),
    ] {
        let forms = all_forms(name);
        for word in right.split(' ') {
            assert!(forms.contains(&word), "{name}: {word} is missing");
        }
        for word in wrong.split(' ') {
            assert!(!forms.contains(&word), "{name}: {word} is no form");
        }
    }
}

/// Content words that are frequent in news, posts or books. In full spelling: some fold onto a function word.
const CONTENT: &str = "\
    الله محمد علي أحمد إبراهيم عمر عمرو خالد ياسر كامل صافي مالك زين هاني سعيد نبي ملك رئيس وزير أمير شيخ إمام إله \
    قال يقول قالت أكد أضاف أوضح أشار أعلن ذكر كتب ذهب جاء وصل خرج دخل رأى ترى سمع عرف علم عمل فعل أخذ جعل وضع وجد طلب نزل \
    بدأ قام لعب درس شرح حمل ترك نظر تمكن حصل وقع رفض قبل فقد عاد زاد نقص كسر قتل مات عاش ولد أحب كره شكر ضرب أكل شرب نام \
    يوم شهر سنة عام ساعة دقيقة أسبوع ليلا نهار صباح مساء أمس غدا زمن وقت تاريخ مرة \
    بلد دولة دول مدينة قرية شارع طريق بيت دار باب غرفة مكان منطقة محافظة مملكة جمهورية عاصمة أرض بحر نهر جبل سماء شمس قمر \
    رجل امرأة ولد بنت طفل شاب ناس شعب أب أبي أم أخ أخت عم خال جد ابن زوج أهل صديق عدو إنسان \
    كتاب قلم ورقة كلمة جملة صفحة قصة خبر سؤال جواب فكرة علامة درس مدرسة جامعة طالب معلم \
    مال ماله ذهب سعر سوق شركة بنك ريال دولار مليون عمال عمل وظيفة مشروع اقتصاد تجارة صناعة \
    حرب سلام جيش قوات أمن شرطة حكومة مجلس قانون حكم حق حقه عدل ظلم نظام حزب انتخابات سياسة \
    رأس راسه وجه عين عينة يد رجل قلب روح نفس دم جسم عقل صوت لسان أنف أذن شعر \
    ماء نار هواء تراب شجر نبات زهر ثمر خبز لحم حليب شاي قهوة طعام عنب تين \
    كبير صغير طويل قصير جديد قديم جميل قبيح قوي ضعيف غني فقير حار بارد سريع بطيء صعب سهل حر عبد حي ميت أهم أعلى أفضل أول أولى \
    خاص خاصة عامة واحد ثاني تاني مهم صحيح خطأ حقيقة كذب صدق خير شر حسن سيئ طيب مالي حالي \
    ظل حد ضد ألم أمل آمال حاجة حالة حاله وحدة بعد قط جنب خلف قرب كم كيف حسب نحو حول عبر ضمن وفق عدة عدم آلية آلي أثر آثار \
    نصر فوز هزيمة هدف كرة فريق لاعب مباراة ملعب نادي دوري كأس بطولة مدرب جمهور \
    مسجد صلاة صوم حج زكاة دين إيمان إسلام قرآن سورة آية حديث سنة عمره فتى ولي كفى أعلام إعلام \
    يوليو يونيو مارس أبريل مايو رمضان شعبان رجب صفر قاعدة قاعد قبلة غيرة يصر أصر شعور معنى مثل مثال مقابل عرض \
    طب عمالة عليا علنا عبرة بنك بانك بدو ديك دوق دورك أنهى تبقى يبقى أزال زال نصير بصير فعلية هوى ذاتي أمامي خلفي \
    رآه رأي ورأي ولدي عيني عينها مالكي غاية لغاية نزال قلما وقتا آليا بي زادة راو شوي لازم دائم أبد خلاص أبقى إلكم كنه";

/// As the preset does, whole.
fn folded(word: &str) -> String {
    kalima::Normalizer::preset("search").unwrap().normalize(word).into_owned()
}

#[test]
fn a_frequent_content_word_has_a_note_where_it_is_listed() {
    let content: Vec<String> = folded(CONTENT).split(' ').map(str::to_owned).collect();
    let (mut met, mut bare) = (0, Vec::new());
    for list in &STOP_WORDS {
        for word in list.words().iter().filter(|word| content.contains(&folded(word.form))) {
            met += 1;
            bare.extend(word.ambiguity.is_none().then(|| format!("{}: {}", list.name, word.form)));
        }
    }
    assert!(bare.is_empty(), "content words without a note: {bare:#?}");
    assert!(met > 50, "only {met} were met");
}

#[test]
fn what_function_words_look_like_without_a_note_is_no_content_word() {
    let all = all();
    for word in
        ["كتاب", "المدينة", "قال", "الله", "اليوم", "يوليو", "نبات", "تمكن", "أكد", "الأهم", "الأم", "أثر"]
    {
        assert!(!all.contains(word), "{word}");
    }
}

/// Of the Arabic words of a text, how many there are and how many each set takes.
fn counted(text: &str, sets: &[StopWords]) -> (usize, Vec<usize>) {
    let mut taken = vec![0; sets.len()];
    let mut words = 0;
    let tokens = text
        .lines()
        .flat_map(|line| Tokenizer::default().tokens(line).map(|token| (token.kind, &line[token.range])));
    for (_, word) in tokens.filter(|(kind, _)| *kind == Kind::Arabic) {
        words += 1;
        for (count, set) in taken.iter_mut().zip(sets) {
            *count += usize::from(set.contains(word));
        }
    }
    (words, taken)
}

#[test]
fn of_news_a_quarter_to_two_fifths_goes() {
    let Some(news) = shared_file("corpora/news-saudinewsnet.txt") else { return };
    let (words, taken) = counted(&news, &[list("msa"), list("msa").with_proclitics(true)]);
    for count in taken {
        assert!((words / 4..=words * 2 / 5).contains(&count), "{count} of {words}");
    }
}

/// The part of the page between `<!-- NAME -->` and the next such mark: written with KALIMA_WRITE_DOCS=1, else compared.
fn part(name: &str, content: &str) {
    // Two tests write the same page.
    static PAGE: Mutex<()> = Mutex::new(());
    let lock = PAGE.lock();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/stopwords.md");
    let page = fs::read_to_string(path).unwrap();
    let mark = format!("<!-- {name} -->\n");
    let start = page.find(&mark).unwrap() + mark.len();
    let end = start + page[start..].find("<!-- end -->").unwrap();
    if std::env::var_os("KALIMA_WRITE_DOCS").is_some() {
        fs::write(path, [&page[..start], content, &page[end..]].concat()).unwrap();
    } else if page[start..end] != *content {
        drop(lock);
        panic!(
            "docs/stopwords.md, {name}: write it anew: KALIMA_WRITE_DOCS=1 cargo test --test stopwords\n{content}"
        );
    }
}

#[test]
fn the_page_tells_the_lists() {
    let mut table =
        String::from("| name | words of | forms | folded | with a note |\n|---|---|---|---|---|\n");
    for words in &STOP_WORDS {
        let noted = words.words().iter().filter(|word| word.ambiguity.is_some()).count();
        let (forms, folded) = (words.words().len(), list(words.name).len());
        let summary = words.summary.trim_end_matches('.');
        writeln!(table, "| `{}` | {summary} | {forms} | {folded} | {noted} |", words.name).unwrap();
    }
    part("lists", &table);
}

#[test]
fn the_page_tells_what_proclitics_cost() {
    let page = include_str!("../docs/stopwords.md");
    let (_, table) = page.split_once("| read as |\n|---|---|---|\n").unwrap();
    let rows: Vec<_> = table.lines().map_while(|row| row.split('|').nth(1)).map(str::trim).collect();
    assert!(rows.len() > 10, "{rows:?}");
    for word in rows {
        assert!(!list("msa").contains(word) && list("msa").with_proclitics(true).contains(word), "{word}");
    }
}

#[test]
fn the_page_tells_the_coverage() {
    let Some(folder) = shared_folder() else { return };
    let files = fs::read_dir(folder.join("corpora")).unwrap().map(|file| file.unwrap().file_name());
    let names: Vec<String> =
        files.filter_map(|name| name.into_string().ok()?.strip_suffix(".txt").map(str::to_owned)).collect();
    let mut sets = vec![list("msa"), list("msa").with_proclitics(true)];
    sets.extend(STOP_WORDS[1..].iter().map(|words| list(words.name)));
    sets.extend([all(), all().with_proclitics(true)]);
    let rows = Mutex::new(Vec::new());
    in_parallel(&names, |name| {
        let (words, taken) = counted(&shared_file(&format!("corpora/{name}.txt")).unwrap(), &sets);
        let mut row = format!("| {name} | {words} |");
        for count in taken {
            write!(row, " {:.1} |", 100.0 * count as f64 / words as f64).unwrap();
        }
        rows.lock().unwrap().push(row);
    });
    let mut rows = rows.into_inner().unwrap();
    rows.sort();
    let head = "| text | Arabic words | `msa` | with proclitics | `egyptian` | `levantine` | `gulf` | `maghrebi` | all | \
                with proclitics |\n|---|---|---|---|---|---|---|---|---|---|\n";
    part("coverage", &format!("{head}{}\n", rows.join("\n")));
}
