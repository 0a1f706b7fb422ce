//! What HuggingFace tokenizers 0.23.3 gives: `BertNormalizer()` with its defaults, which BERT vocabularies in lower
//! case are made for, and `Sequence([NFD(), StripAccents()])` (Apache-2.0; written from what the classes answer for
//! every code point).
//!
//! Known differences: the package decomposes and knows marks by Unicode 9 and older, this by Unicode 17. Marks added
//! since are stripped by neither, but stand in canonical order here and as typed there; a few characters of scripts
//! added since decompose here. Nothing of the block U+0600 to U+06FF is concerned.

use super::Preset;
use super::hf_lowercase::other_scripts;

/// All of the package.
pub static PRESETS: &[&Preset] = &[&HF_BERT, &HF_STRIP_ACCENTS];

/// `BertNormalizer()`: `clean_text`, `handle_chinese_chars`, `lowercase`, and accents go because it lowers.
const HF_BERT: Preset = Preset {
    name: "hf-bert",
    summary: "What HuggingFace's BertNormalizer gives: no controls, no marks, lower case, ideographs apart.",
    text: concat!(
        // Controls, formats and private use, and the sign for what cannot be decoded.
        "sub(\"[",
        "\\u{0}-\\u{8}\\u{B}\\u{C}\\u{E}-\\u{1F}\\u{7F}-\\u{9F}\\u{AD}\\u{600}-\\u{605}\\u{61C}\\u{6DD}",
        "\\u{70F}\\u{180E}\\u{200B}-\\u{200F}\\u{202A}-\\u{202E}\\u{2060}-\\u{2064}\\u{2066}-\\u{206F}",
        "\\u{E000}-\\u{F8FF}\\u{FEFF}\\u{FFF9}-\\u{FFFB}\\u{FFFD}\\u{110BD}\\u{1BCA0}-\\u{1BCA3}",
        "\\u{1D173}-\\u{1D17A}\\u{E0001}\\u{E0020}-\\u{E007F}\\u{F0000}-\\u{FFFFD}\\u{100000}-\\u{10FFFD}",
        "]+\", \"\") | ",
        map! {
            '\u{9}', '\u{A}' => " "; // U+0009 to U+000A, from Cc
            '\u{D}' => " "; // U+000D Cc
            '\u{A0}' => " "; // U+00A0 NO-BREAK SPACE
            '\u{1680}' => " "; // U+1680 OGHAM SPACE MARK
            // U+2000 to U+200A, from EN QUAD
            '\u{2000}', '\u{2001}', '\u{2002}', '\u{2003}', '\u{2004}', '\u{2005}', '\u{2006}', '\u{2007}',
            '\u{2008}', '\u{2009}', '\u{200A}' => " ";
            '\u{2028}', '\u{2029}' => " "; // U+2028 to U+2029, from LINE SEPARATOR
            '\u{202F}' => " "; // U+202F NARROW NO-BREAK SPACE
            '\u{205F}' => " "; // U+205F MEDIUM MATHEMATICAL SPACE
            '\u{3000}' => " "; // U+3000 IDEOGRAPHIC SPACE
        },
        // Ideographs.
        " | sub(\"[",
        "\\u{3400}-\\u{4DBF}\\u{4E00}-\\u{9FFF}\\u{F900}-\\u{FAFF}\\u{20000}-\\u{2A6DF}",
        "\\u{2A700}-\\u{2B81F}\\u{2B920}-\\u{2CEAF}\\u{2F800}-\\u{2FA1F}",
        "]\", \" $0 \")",
        // All but the marks of Unicode 9.
        " | nfd | keep(",
        "\"\\u{0}-\\u{2FF}\\u{370}-\\u{482}\\u{488}-\\u{590}\\u{5BE}\\u{5C0}\\u{5C3}\\u{5C6}\"",
        ", \"\\u{5C8}-\\u{60F}\\u{61B}-\\u{64A}\\u{660}-\\u{66F}\\u{671}-\\u{6D5}\"",
        ", \"\\u{6DD}-\\u{6DE}\\u{6E5}-\\u{6E6}\\u{6E9}\\u{6EE}-\\u{710}\\u{712}-\\u{72F}\"",
        ", \"\\u{74B}-\\u{7A5}\\u{7B1}-\\u{7EA}\\u{7F4}-\\u{815}\\u{81A}\\u{824}\\u{828}\"",
        ", \"\\u{82E}-\\u{858}\\u{85C}-\\u{8E2}\\u{903}-\\u{939}\\u{93B}\\u{93D}-\\u{940}\"",
        ", \"\\u{949}-\\u{94C}\\u{94E}-\\u{950}\\u{958}-\\u{961}\\u{964}-\\u{980}\"",
        ", \"\\u{982}-\\u{9BB}\\u{9BD}-\\u{9C0}\\u{9C5}-\\u{9CC}\\u{9CE}-\\u{9E1}\"",
        ", \"\\u{9E4}-\\u{A00}\\u{A03}-\\u{A3B}\\u{A3D}-\\u{A40}\\u{A43}-\\u{A46}\"",
        ", \"\\u{A49}-\\u{A4A}\\u{A4E}-\\u{A50}\\u{A52}-\\u{A6F}\\u{A72}-\\u{A74}\"",
        ", \"\\u{A76}-\\u{A80}\\u{A83}-\\u{ABB}\\u{ABD}-\\u{AC0}\\u{AC6}\\u{AC9}-\\u{ACC}\"",
        ", \"\\u{ACE}-\\u{AE1}\\u{AE4}-\\u{B00}\\u{B02}-\\u{B3B}\\u{B3D}-\\u{B3E}\\u{B40}\"",
        ", \"\\u{B45}-\\u{B4C}\\u{B4E}-\\u{B55}\\u{B57}-\\u{B61}\\u{B64}-\\u{B81}\"",
        ", \"\\u{B83}-\\u{BBF}\\u{BC1}-\\u{BCC}\\u{BCE}-\\u{BFF}\\u{C01}-\\u{C3D}\"",
        ", \"\\u{C41}-\\u{C45}\\u{C49}\\u{C4E}-\\u{C54}\\u{C57}-\\u{C61}\\u{C64}-\\u{C80}\"",
        ", \"\\u{C82}-\\u{CBB}\\u{CBD}-\\u{CBE}\\u{CC0}-\\u{CC5}\\u{CC7}-\\u{CCB}\"",
        ", \"\\u{CCE}-\\u{CE1}\\u{CE4}-\\u{D00}\\u{D02}-\\u{D40}\\u{D45}-\\u{D4C}\"",
        ", \"\\u{D4E}-\\u{D61}\\u{D64}-\\u{DC9}\\u{DCB}-\\u{DD1}\\u{DD5}\\u{DD7}-\\u{E30}\"",
        ", \"\\u{E32}-\\u{E33}\\u{E3B}-\\u{E46}\\u{E4F}-\\u{EB0}\\u{EB2}-\\u{EB3}\\u{EBA}\"",
        ", \"\\u{EBD}-\\u{EC7}\\u{ECE}-\\u{F17}\\u{F1A}-\\u{F34}\\u{F36}\\u{F38}\\u{F3A}-\\u{F70}\"",
        ", \"\\u{F7F}\\u{F85}\\u{F88}-\\u{F8C}\\u{F98}\\u{FBD}-\\u{FC5}\\u{FC7}-\\u{102C}\"",
        ", \"\\u{1031}\\u{1038}\\u{103B}-\\u{103C}\\u{103F}-\\u{1057}\\u{105A}-\\u{105D}\"",
        ", \"\\u{1061}-\\u{1070}\\u{1075}-\\u{1081}\\u{1083}-\\u{1084}\\u{1087}-\\u{108C}\"",
        ", \"\\u{108E}-\\u{109C}\\u{109E}-\\u{135C}\\u{1360}-\\u{1711}\\u{1715}-\\u{1731}\"",
        ", \"\\u{1735}-\\u{1751}\\u{1754}-\\u{1771}\\u{1774}-\\u{17B3}\\u{17B6}\"",
        ", \"\\u{17BE}-\\u{17C5}\\u{17C7}-\\u{17C8}\\u{17D4}-\\u{17DC}\\u{17DE}-\\u{180A}\"",
        ", \"\\u{180E}-\\u{18A8}\\u{18AA}-\\u{191F}\\u{1923}-\\u{1926}\\u{1929}-\\u{1931}\"",
        ", \"\\u{1933}-\\u{1938}\\u{193C}-\\u{1A16}\\u{1A19}-\\u{1A1A}\\u{1A1C}-\\u{1A55}\"",
        ", \"\\u{1A57}\\u{1A5F}\\u{1A61}\\u{1A63}-\\u{1A64}\\u{1A6D}-\\u{1A72}\\u{1A7D}-\\u{1A7E}\"",
        ", \"\\u{1A80}-\\u{1AAF}\\u{1ABE}-\\u{1AFF}\\u{1B04}-\\u{1B33}\\u{1B35}\\u{1B3B}\"",
        ", \"\\u{1B3D}-\\u{1B41}\\u{1B43}-\\u{1B6A}\\u{1B74}-\\u{1B7F}\\u{1B82}-\\u{1BA1}\"",
        ", \"\\u{1BA6}-\\u{1BA7}\\u{1BAA}\\u{1BAE}-\\u{1BE5}\\u{1BE7}\\u{1BEA}-\\u{1BEC}\\u{1BEE}\"",
        ", \"\\u{1BF2}-\\u{1C2B}\\u{1C34}-\\u{1C35}\\u{1C38}-\\u{1CCF}\\u{1CD3}\\u{1CE1}\"",
        ", \"\\u{1CE9}-\\u{1CEC}\\u{1CEE}-\\u{1CF3}\\u{1CF5}-\\u{1CF7}\\u{1CFA}-\\u{1DBF}\"",
        ", \"\\u{1DF6}-\\u{1DFB}\\u{1E00}-\\u{20CF}\\u{20DD}-\\u{20E0}\\u{20E2}-\\u{20E4}\"",
        ", \"\\u{20F1}-\\u{2CEE}\\u{2CF2}-\\u{2D7E}\\u{2D80}-\\u{2DDF}\\u{2E00}-\\u{3029}\"",
        ", \"\\u{302E}-\\u{3098}\\u{309B}-\\u{A66E}\\u{A670}-\\u{A673}\\u{A67E}-\\u{A69D}\"",
        ", \"\\u{A6A0}-\\u{A6EF}\\u{A6F2}-\\u{A801}\\u{A803}-\\u{A805}\\u{A807}-\\u{A80A}\"",
        ", \"\\u{A80C}-\\u{A824}\\u{A827}-\\u{A8C3}\\u{A8C5}-\\u{A8DF}\\u{A8F2}-\\u{A925}\"",
        ", \"\\u{A92E}-\\u{A946}\\u{A952}-\\u{A97F}\\u{A983}-\\u{A9B2}\\u{A9B4}-\\u{A9B5}\"",
        ", \"\\u{A9BA}-\\u{A9BB}\\u{A9BD}-\\u{A9E4}\\u{A9E6}-\\u{AA28}\\u{AA2F}-\\u{AA30}\"",
        ", \"\\u{AA33}-\\u{AA34}\\u{AA37}-\\u{AA42}\\u{AA44}-\\u{AA4B}\\u{AA4D}-\\u{AA7B}\"",
        ", \"\\u{AA7D}-\\u{AAAF}\\u{AAB1}\\u{AAB5}-\\u{AAB6}\\u{AAB9}-\\u{AABD}\\u{AAC0}\"",
        ", \"\\u{AAC2}-\\u{AAEB}\\u{AAEE}-\\u{AAF5}\\u{AAF7}-\\u{ABE4}\\u{ABE6}-\\u{ABE7}\"",
        ", \"\\u{ABE9}-\\u{ABEC}\\u{ABEE}-\\u{D7FF}\\u{E000}-\\u{FB1D}\\u{FB1F}-\\u{FDFF}\"",
        ", \"\\u{FE10}-\\u{FE1F}\\u{FE30}-\\u{101FC}\\u{101FE}-\\u{102DF}\\u{102E1}-\\u{10375}\"",
        ", \"\\u{1037B}-\\u{10A00}\\u{10A04}\\u{10A07}-\\u{10A0B}\\u{10A10}-\\u{10A37}\"",
        ", \"\\u{10A3B}-\\u{10A3E}\\u{10A40}-\\u{10AE4}\\u{10AE7}-\\u{11000}\\u{11002}-\\u{11037}\"",
        ", \"\\u{11047}-\\u{1107E}\\u{11082}-\\u{110B2}\\u{110B7}-\\u{110B8}\\u{110BB}-\\u{110FF}\"",
        ", \"\\u{11103}-\\u{11126}\\u{1112C}\\u{11135}-\\u{11172}\\u{11174}-\\u{1117F}\"",
        ", \"\\u{11182}-\\u{111B5}\\u{111BF}-\\u{111C9}\\u{111CD}-\\u{1122E}\\u{11232}-\\u{11233}\"",
        ", \"\\u{11235}\\u{11238}-\\u{112DE}\\u{112E0}-\\u{112E2}\\u{112EB}-\\u{112FF}\"",
        ", \"\\u{11302}-\\u{1133B}\\u{1133D}-\\u{1133F}\\u{11341}-\\u{11365}\\u{1136D}-\\u{1136F}\"",
        ", \"\\u{11375}-\\u{114B2}\\u{114B9}\\u{114BB}-\\u{114BE}\\u{114C1}\\u{114C4}-\\u{115B1}\"",
        ", \"\\u{115B6}-\\u{115BB}\\u{115BE}\\u{115C1}-\\u{115DB}\\u{115DE}-\\u{11632}\"",
        ", \"\\u{1163B}-\\u{1163C}\\u{1163E}\\u{11641}-\\u{116AA}\\u{116AC}\\u{116AE}-\\u{116AF}\"",
        ", \"\\u{116B6}\\u{116B8}-\\u{1171C}\\u{11720}-\\u{11721}\\u{11726}\\u{1172C}-\\u{16AEF}\"",
        ", \"\\u{16AF5}-\\u{16B2F}\\u{16B37}-\\u{16F8E}\\u{16F93}-\\u{1BC9C}\\u{1BC9F}-\\u{1D166}\"",
        ", \"\\u{1D16A}-\\u{1D17A}\\u{1D183}-\\u{1D184}\\u{1D18C}-\\u{1D1A9}\\u{1D1AE}-\\u{1D241}\"",
        ", \"\\u{1D245}-\\u{1D9FF}\\u{1DA37}-\\u{1DA3A}\\u{1DA6D}-\\u{1DA74}\\u{1DA76}-\\u{1DA83}\"",
        ", \"\\u{1DA85}-\\u{1DA9A}\\u{1DAA0}\\u{1DAB0}-\\u{1E8CF}\\u{1E8D7}-\\u{E00FF}\"",
        ", \"\\u{E01F0}-\\u{10FFFF}\"",
        ") | lowercase | ",
        other_scripts!()
    ),
};

/// `Sequence([NFD(), StripAccents()])`.
const HF_STRIP_ACCENTS: Preset = Preset {
    name: "hf-strip-accents",
    summary: "What HuggingFace's NFD and StripAccents give: decomposed text without its marks.",
    text: concat!(
        // Two marks of Vedic that are letters by now.
        map! {
            '\u{1CF2}', '\u{1CF3}' => ""; // U+1CF2 to U+1CF3, from VEDIC SIGN ARDHAVISARGA
        },
        // All but the marks; of Arabic those of U+08D4 to U+08E1 go here, which BertNormalizer leaves.
        " | nfd | keep(",
        "\"\\u{0}-\\u{2FF}\\u{370}-\\u{482}\\u{48A}-\\u{590}\\u{5BE}\\u{5C0}\\u{5C3}\\u{5C6}\"",
        ", \"\\u{5C8}-\\u{60F}\\u{61B}-\\u{64A}\\u{660}-\\u{66F}\\u{671}-\\u{6D5}\"",
        ", \"\\u{6DD}-\\u{6DE}\\u{6E5}-\\u{6E6}\\u{6E9}\\u{6EE}-\\u{710}\\u{712}-\\u{72F}\"",
        ", \"\\u{74B}-\\u{7A5}\\u{7B1}-\\u{7EA}\\u{7F4}-\\u{815}\\u{81A}\\u{824}\\u{828}\"",
        ", \"\\u{82E}-\\u{858}\\u{85C}-\\u{8D3}\\u{8E2}\\u{904}-\\u{939}\\u{93D}\\u{950}\"",
        ", \"\\u{958}-\\u{961}\\u{964}-\\u{980}\\u{984}-\\u{9BB}\\u{9BD}\\u{9C5}-\\u{9C6}\"",
        ", \"\\u{9C9}-\\u{9CA}\\u{9CE}-\\u{9D6}\\u{9D8}-\\u{9E1}\\u{9E4}-\\u{A00}\"",
        ", \"\\u{A04}-\\u{A3B}\\u{A3D}\\u{A43}-\\u{A46}\\u{A49}-\\u{A4A}\\u{A4E}-\\u{A50}\"",
        ", \"\\u{A52}-\\u{A6F}\\u{A72}-\\u{A74}\\u{A76}-\\u{A80}\\u{A84}-\\u{ABB}\\u{ABD}\\u{AC6}\"",
        ", \"\\u{ACA}\\u{ACE}-\\u{AE1}\\u{AE4}-\\u{B00}\\u{B04}-\\u{B3B}\\u{B3D}\\u{B45}-\\u{B46}\"",
        ", \"\\u{B49}-\\u{B4A}\\u{B4E}-\\u{B55}\\u{B58}-\\u{B61}\\u{B64}-\\u{B81}\"",
        ", \"\\u{B83}-\\u{BBD}\\u{BC3}-\\u{BC5}\\u{BC9}\\u{BCE}-\\u{BD6}\\u{BD8}-\\u{BFF}\"",
        ", \"\\u{C04}-\\u{C3D}\\u{C45}\\u{C49}\\u{C4E}-\\u{C54}\\u{C57}-\\u{C61}\\u{C64}-\\u{C80}\"",
        ", \"\\u{C84}-\\u{CBB}\\u{CBD}\\u{CC5}\\u{CC9}\\u{CCE}-\\u{CD4}\\u{CD7}-\\u{CE1}\"",
        ", \"\\u{CE4}-\\u{D00}\\u{D04}-\\u{D3D}\\u{D45}\\u{D49}\\u{D4E}-\\u{D56}\\u{D58}-\\u{D61}\"",
        ", \"\\u{D64}-\\u{D81}\\u{D84}-\\u{DC9}\\u{DCB}-\\u{DCE}\\u{DD5}\\u{DD7}\\u{DE0}-\\u{DF1}\"",
        ", \"\\u{DF4}-\\u{E30}\\u{E32}-\\u{E33}\\u{E3B}-\\u{E46}\\u{E4F}-\\u{EB0}\"",
        ", \"\\u{EB2}-\\u{EB3}\\u{EBA}\\u{EBD}-\\u{EC7}\\u{ECE}-\\u{F17}\\u{F1A}-\\u{F34}\\u{F36}\"",
        ", \"\\u{F38}\\u{F3A}-\\u{F3D}\\u{F40}-\\u{F70}\\u{F85}\\u{F88}-\\u{F8C}\\u{F98}\"",
        ", \"\\u{FBD}-\\u{FC5}\\u{FC7}-\\u{102A}\\u{103F}-\\u{1055}\\u{105A}-\\u{105D}\\u{1061}\"",
        ", \"\\u{1065}-\\u{1066}\\u{106E}-\\u{1070}\\u{1075}-\\u{1081}\\u{108E}\"",
        ", \"\\u{1090}-\\u{1099}\\u{109E}-\\u{135C}\\u{1360}-\\u{1711}\\u{1715}-\\u{1731}\"",
        ", \"\\u{1735}-\\u{1751}\\u{1754}-\\u{1771}\\u{1774}-\\u{17B3}\\u{17D4}-\\u{17DC}\"",
        ", \"\\u{17DE}-\\u{180A}\\u{180E}-\\u{1884}\\u{1887}-\\u{18A8}\\u{18AA}-\\u{191F}\"",
        ", \"\\u{192C}-\\u{192F}\\u{193C}-\\u{1A16}\\u{1A1C}-\\u{1A54}\\u{1A5F}\"",
        ", \"\\u{1A7D}-\\u{1A7E}\\u{1A80}-\\u{1AAF}\\u{1ABF}-\\u{1AFF}\\u{1B05}-\\u{1B33}\"",
        ", \"\\u{1B45}-\\u{1B6A}\\u{1B74}-\\u{1B7F}\\u{1B83}-\\u{1BA0}\\u{1BAE}-\\u{1BE5}\"",
        ", \"\\u{1BF4}-\\u{1C23}\\u{1C38}-\\u{1CCF}\\u{1CD3}\\u{1CE9}-\\u{1CEC}\"",
        ", \"\\u{1CEE}-\\u{1CF1}\\u{1CF5}-\\u{1CF7}\\u{1CFA}-\\u{1DBF}\\u{1DF6}-\\u{1DFA}\"",
        ", \"\\u{1E00}-\\u{20CF}\\u{20F1}-\\u{2CEE}\\u{2CF2}-\\u{2D7E}\\u{2D80}-\\u{2DDF}\"",
        ", \"\\u{2E00}-\\u{3029}\\u{3030}-\\u{3098}\\u{309B}-\\u{A66E}\\u{A673}\"",
        ", \"\\u{A67E}-\\u{A69D}\\u{A6A0}-\\u{A6EF}\\u{A6F2}-\\u{A801}\\u{A803}-\\u{A805}\"",
        ", \"\\u{A807}-\\u{A80A}\\u{A80C}-\\u{A822}\\u{A828}-\\u{A87F}\\u{A882}-\\u{A8B3}\"",
        ", \"\\u{A8C6}-\\u{A8DF}\\u{A8F2}-\\u{A925}\\u{A92E}-\\u{A946}\\u{A954}-\\u{A97F}\"",
        ", \"\\u{A984}-\\u{A9B2}\\u{A9C1}-\\u{A9E4}\\u{A9E6}-\\u{AA28}\\u{AA37}-\\u{AA42}\"",
        ", \"\\u{AA44}-\\u{AA4B}\\u{AA4E}-\\u{AA7A}\\u{AA7E}-\\u{AAAF}\\u{AAB1}\"",
        ", \"\\u{AAB5}-\\u{AAB6}\\u{AAB9}-\\u{AABD}\\u{AAC0}\\u{AAC2}-\\u{AAEA}\"",
        ", \"\\u{AAF0}-\\u{AAF4}\\u{AAF7}-\\u{ABE2}\\u{ABEB}\\u{ABEE}-\\u{D7FF}\"",
        ", \"\\u{E000}-\\u{FB1D}\\u{FB1F}-\\u{FDFF}\\u{FE10}-\\u{FE1F}\\u{FE30}-\\u{101FC}\"",
        ", \"\\u{101FE}-\\u{102DF}\\u{102E1}-\\u{10375}\\u{1037B}-\\u{10A00}\\u{10A04}\"",
        ", \"\\u{10A07}-\\u{10A0B}\\u{10A10}-\\u{10A37}\\u{10A3B}-\\u{10A3E}\\u{10A40}-\\u{10AE4}\"",
        ", \"\\u{10AE7}-\\u{10FFF}\\u{11003}-\\u{11037}\\u{11047}-\\u{1107E}\\u{11083}-\\u{110AF}\"",
        ", \"\\u{110BB}-\\u{110FF}\\u{11103}-\\u{11126}\\u{11135}-\\u{11172}\\u{11174}-\\u{1117F}\"",
        ", \"\\u{11183}-\\u{111B2}\\u{111C1}-\\u{111C9}\\u{111CD}-\\u{1122B}\\u{11238}-\\u{1123D}\"",
        ", \"\\u{1123F}-\\u{112DE}\\u{112EB}-\\u{112FF}\\u{11304}-\\u{1133B}\\u{1133D}\"",
        ", \"\\u{11345}-\\u{11346}\\u{11349}-\\u{1134A}\\u{1134E}-\\u{11356}\\u{11358}-\\u{11361}\"",
        ", \"\\u{11364}-\\u{11365}\\u{1136D}-\\u{1136F}\\u{11375}-\\u{11434}\\u{11447}-\\u{114AF}\"",
        ", \"\\u{114C4}-\\u{115AE}\\u{115B6}-\\u{115B7}\\u{115C1}-\\u{115DB}\\u{115DE}-\\u{1162F}\"",
        ", \"\\u{11641}-\\u{116AA}\\u{116B8}-\\u{1171C}\\u{1172C}-\\u{11C2E}\\u{11C37}\"",
        ", \"\\u{11C40}-\\u{11C91}\\u{11CA8}\\u{11CB7}-\\u{16AEF}\\u{16AF5}-\\u{16B2F}\"",
        ", \"\\u{16B37}-\\u{16F50}\\u{16F7F}-\\u{16F8E}\\u{16F93}-\\u{1BC9C}\\u{1BC9F}-\\u{1D164}\"",
        ", \"\\u{1D16A}-\\u{1D16C}\\u{1D173}-\\u{1D17A}\\u{1D183}-\\u{1D184}\\u{1D18C}-\\u{1D1A9}\"",
        ", \"\\u{1D1AE}-\\u{1D241}\\u{1D245}-\\u{1D9FF}\\u{1DA37}-\\u{1DA3A}\\u{1DA6D}-\\u{1DA74}\"",
        ", \"\\u{1DA76}-\\u{1DA83}\\u{1DA85}-\\u{1DA9A}\\u{1DAA0}\\u{1DAB0}-\\u{1DFFF}\\u{1E007}\"",
        ", \"\\u{1E019}-\\u{1E01A}\\u{1E022}\\u{1E025}\\u{1E02B}-\\u{1E8CF}\\u{1E8D7}-\\u{1E943}\"",
        ", \"\\u{1E94B}-\\u{E00FF}\\u{E01F0}-\\u{10FFFF}\"",
        ")"
    ),
};
