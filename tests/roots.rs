//! Roots of words, against words that were written by hand and against the conjugator.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::collections::{BTreeMap, BTreeSet};

use kalima::morphology::inflect::{Form, Root, Verb, Vowels, is_nominal};
use kalima::morphology::roots::{of_noun, of_verb};
use kalima::morphology::stem::Stemmer;

/// A root and words of it.
const WORDS: &str = "
    كتب كتب يكتبون كتاب والكتب كاتبة مكتوب مكتبة مكاتبهم استكتب كتابة
    درس درست مدارسنا المدرسون دراسي التدريس
    علم علمت تعلمون علماء معلوماتهم تعليم
    شهد شهد يشهد شاهدوا شهود مشهد استشهد
    خرج خرجوا يستخرج مخرج خارجية إخراج متخرج
    كبر كبير أكبر تكبر يكبرون
    جمع اجتمعوا مجتمع جامعات جماعة جمعية
    سأل سأل يسألونك سؤال أسئلة مسؤولية تساءلوا
    أكل أكلت يأكلون مأكولات
    قرأ قرأ يقرؤون قراءة قارئ مقروء
    بدأ بدأنا يبدأ مبدأ بداية ابتدائي
    رأس رئيس رئاسة يترأس رؤوس
    أخذ أخذت يتخذون مأخذ اتخاذ
    أمن آمنوا يؤمن إيمان مؤمنين أمان
    أمر أمر مؤتمر مؤامرة أمير أوامر
    وعد وعد موعد مواعيد
    وصل وصلت اتصال متصل توصيل مواصلات
    وقف وقف يتوقف موقف توقيف
    وثق وثق ثقة وثيقة ميثاق
    وصف وصفت يصف صفة مواصفات
    يسر تيسير ميسر
    قول قال يقولون قلت مقال مقاولة تقول
    قوم قام يقيم إقامة مقاومة استقام قيمة قوام مقام
    عود عاد يعود إعادة عادة استعادوا
    دور دار تدير مدير إدارة دائرة أدوار
    خوف خاف يخافون مخافة تخويف
    بيع باع يبيعون بائع مبيعات بيع
    سير سار يسير مسيرة سيارة
    زيد زاد يزيد زيادة مزيد ازداد
    خير اختار يختارون اختيار خيار
    كون يكون تكوين مكونات كائن
    دعو دعا يدعو دعوة استدعاء داعية ادعى
    رجو رجا يرجو رجاء
    علو علا أعلى استعلاء
    نمو نمو
    رمي رمى يرمون مرمى رمية
    قضي قضى يقضي قاضي القضاة قضية اقتضى
    بني يبنون بناء مبنى بنية
    بقي بقي يبقى بقاء بقية
    نسي نسيت ينسى نسيان
    لقي لقي يلتقون لقاء ملتقى استلقى
    شري اشترى يشترون شراء مشتريات
    حيي حياة تحية
    روي روى يروي رواية راوي
    قوي قوي قوة تقوية
    وقي اتقى
    وفي وفاة توفي استيفاء
    ولي تولى ولاية
    رأي رأى يرون رؤية أرى رأي
    جيأ جاء يجيء جئت
    شيأ شاء شيء أشياء
    سوأ ساء إساءة أسوأ
    ضوأ أضاء إضاءة ضوء
    أتي أتى يأتون
    أوي مأوى آوى
    مدد مد يمدون امتداد مدة استمد
    حبب أحب يحبون محبة حبيب
    حقق حق حقيقة تحقيق يستحق
    قلل قليل استقلال أقل
    عدد أعد عدد استعداد متعدد
    شدد شديد اشتد شدة
    مرر مر يمر مرور استمرار
    ردد رد يردون تردد
    زلزل زلزال يتزلزل
    ترجم ترجمة مترجمون
    دحرج دحرج تدحرج
    زهر ازدهر ازدهار زهرة
    صلح اصطلح مصلحة إصلاح
    طلع اطلع استطلاع
    ضرب اضطراب ضربة
    ذكر ذكر تذكرة ذكرى
    حمر أحمر احمر
    كسر انكسر تكسير كسرة
    قطع انقطاع قطعة قاطع
    ربو تربية
    سمو سماء اسم
    بنو ابن بنت
    أخو أخوة
    روح ريح
    أبو أب
    شفه شفة
    لغو لغة
    موه ماء
    مدن مدينة مدني
    دوم دائما دوما
    كثر كثيرا
    أمم والأم
    خمس الخامس وخمسة الخميس
    - محمد القاهرة تلفزيون كمبيوتر في الذي هذا زفلوط لندني ديمقراطية السعوديين أم هم مهما إذا وكندا
";

/// The rows of `WORDS`.
fn words() -> impl Iterator<Item = (&'static str, &'static str)> {
    WORDS
        .lines()
        .filter_map(|line| line.trim().split_once(' '))
        .flat_map(|(root, words)| words.split(' ').filter(|word| *word != "-").map(move |word| (word, root)))
}

#[test]
fn words_have_their_roots() {
    let stemmer = Stemmer::from_name("kalima").unwrap();
    let root = |word: &str| stemmer.root(word).unwrap().unwrap_or_else(|| "-".to_owned());
    assert!(words().count() > 250);
    let faults: Vec<String> = words()
        .filter(|&(word, expected)| root(word) != expected)
        .map(|(word, expected)| format!("{word}: {} for {expected}", root(word)))
        .collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn both_stemmers_with_a_lexicon_have_roots_and_no_others() {
    let light = Stemmer::from_name("kalima-light").unwrap();
    assert_eq!(light.root("وبمكتباتهم").unwrap().as_deref(), Some("كتب"));
    for word in ["", "x", "ـ", "َ", "زفلوط", "\u{FEFF}"] {
        assert_eq!(light.root(word).unwrap(), None, "{word:?}");
    }
    for name in ["isri", "none"] {
        let error = Stemmer::from_name(name).unwrap().root("كتاب").unwrap_err().to_string();
        assert!(
            [name, "lexicon", "kalima", "kalima-light"].iter().all(|part| error.contains(part)),
            "{error}"
        );
    }
}

const ROOTS: &str = include_str!("../lexicon/morphology/roots.tsv");
const LISTED: &str = include_str!("../lexicon/morphology/derivations.tsv");

/// The roots as users are told them, each with its verbs.
fn verbs() -> impl Iterator<Item = (String, Form, Verb)> {
    ROOTS.lines().filter(|line| !line.starts_with('#')).flat_map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [letters, vowels, forms, _] = cells[..] else { panic!("{line}") };
        let verbs = forms.split(',').flat_map(move |given| {
            let name = given.trim_end_matches(|c: char| c.is_ascii_digit());
            let form = Form::ALL.into_iter().find(|form| form.name() == name).unwrap();
            let vowels = if form == Form::I { vowels } else { "au" };
            vowels.split(',').map(move |name| {
                let verb = Verb::new(Root::new(letters).unwrap(), form, Vowels::from_name(name).unwrap());
                (letters.replace('\u{651}', ""), form, verb)
            })
        });
        verbs.collect::<Vec<_>>()
    })
}

#[test]
fn the_root_of_a_verb_is_one_that_is_conjugated_so() {
    let mut makers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (root, _, verb) in verbs() {
        makers.entry(verb.lemma()).or_default().insert(root);
    }
    let (mut right, mut unanswered) = (0, 0);
    for (lemma, roots) in makers {
        match of_verb(&lemma) {
            Some(root) => {
                assert!(roots.contains(&root), "{lemma}: {root}, not of {roots:?}");
                right += 1;
            }
            None => {
                assert!(roots.len() > 1, "{lemma}: no root, but {roots:?}");
                unanswered += 1;
            }
        }
    }
    assert!(right > 5400 && unanswered < 30, "{right} right, {unanswered} unanswered");
}

#[test]
fn the_root_of_a_participle_or_masdar_is_one_that_makes_it() {
    let listed: BTreeMap<&str, &str> = LISTED.lines().filter_map(|line| line.split_once('\t')).collect();
    let mut makers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (root, form, verb) in verbs() {
        let passive = (!matches!(form, Form::VII | Form::IX | Form::QIV)).then(|| verb.passive_participle());
        for word in [Some(verb.active_participle()), passive, verb.masdar()].into_iter().flatten() {
            makers.entry(word).or_default().insert(root.clone());
        }
    }
    let words = makers.iter().filter(|(word, _)| !listed.contains_key(word.as_str()));
    let (mut right, mut unanswered, mut faults) = (0, 0, Vec::new());
    for (word, roots) in words {
        match of_noun(word) {
            Some(root) if roots.contains(&root) => right += 1,
            Some(root) if is_nominal(&Root::new(&root).unwrap(), word) => {}
            Some(root) => faults.push(format!("{word}: {root}, not of {roots:?}")),
            None => unanswered += 1,
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert!(right > 11_600 && unanswered < 200, "{right} right, {unanswered} unanswered");
}
