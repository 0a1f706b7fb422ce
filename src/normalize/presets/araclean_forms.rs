//! The presentation forms that araclean 0.3.0 folds: each code point of U+FB50 to U+FDFF and U+FE70 to U+FEFF with a
//! compatibility decomposition, to its NFKC. Facts of the Unicode Character Database.

/// The table.
macro_rules! presentation_forms {
    () => {
        map! {
            '\u{FB50}', '\u{FB51}' => "ٱ"; // U+FB50 to U+FB51, from ALEF WASLA ISOLATED FORM
            // U+FB52 to U+FB55, from BEEH ISOLATED FORM
            '\u{FB52}', '\u{FB53}', '\u{FB54}', '\u{FB55}' => "ٻ";
            '\u{FB56}', '\u{FB57}', '\u{FB58}', '\u{FB59}' => "پ"; // U+FB56 to U+FB59, from PEH ISOLATED FORM
            // U+FB5A to U+FB5D, from BEHEH ISOLATED FORM
            '\u{FB5A}', '\u{FB5B}', '\u{FB5C}', '\u{FB5D}' => "ڀ";
            // U+FB5E to U+FB61, from TTEHEH ISOLATED FORM
            '\u{FB5E}', '\u{FB5F}', '\u{FB60}', '\u{FB61}' => "ٺ";
            // U+FB62 to U+FB65, from TEHEH ISOLATED FORM
            '\u{FB62}', '\u{FB63}', '\u{FB64}', '\u{FB65}' => "ٿ";
            // U+FB66 to U+FB69, from TTEH ISOLATED FORM
            '\u{FB66}', '\u{FB67}', '\u{FB68}', '\u{FB69}' => "ٹ";
            '\u{FB6A}', '\u{FB6B}', '\u{FB6C}', '\u{FB6D}' => "ڤ"; // U+FB6A to U+FB6D, from VEH ISOLATED FORM
            // U+FB6E to U+FB71, from PEHEH ISOLATED FORM
            '\u{FB6E}', '\u{FB6F}', '\u{FB70}', '\u{FB71}' => "ڦ";
            // U+FB72 to U+FB75, from DYEH ISOLATED FORM
            '\u{FB72}', '\u{FB73}', '\u{FB74}', '\u{FB75}' => "ڄ";
            // U+FB76 to U+FB79, from NYEH ISOLATED FORM
            '\u{FB76}', '\u{FB77}', '\u{FB78}', '\u{FB79}' => "ڃ";
            // U+FB7A to U+FB7D, from TCHEH ISOLATED FORM
            '\u{FB7A}', '\u{FB7B}', '\u{FB7C}', '\u{FB7D}' => "چ";
            // U+FB7E to U+FB81, from TCHEHEH ISOLATED FORM
            '\u{FB7E}', '\u{FB7F}', '\u{FB80}', '\u{FB81}' => "ڇ";
            '\u{FB82}', '\u{FB83}' => "ڍ"; // U+FB82 to U+FB83, from DDAHAL ISOLATED FORM
            '\u{FB84}', '\u{FB85}' => "ڌ"; // U+FB84 to U+FB85, from DAHAL ISOLATED FORM
            '\u{FB86}', '\u{FB87}' => "ڎ"; // U+FB86 to U+FB87, from DUL ISOLATED FORM
            '\u{FB88}', '\u{FB89}' => "ڈ"; // U+FB88 to U+FB89, from DDAL ISOLATED FORM
            '\u{FB8A}', '\u{FB8B}' => "ژ"; // U+FB8A to U+FB8B, from JEH ISOLATED FORM
            '\u{FB8C}', '\u{FB8D}' => "ڑ"; // U+FB8C to U+FB8D, from RREH ISOLATED FORM
            // U+FB8E to U+FB91, from KEHEH ISOLATED FORM
            '\u{FB8E}', '\u{FB8F}', '\u{FB90}', '\u{FB91}' => "ک";
            '\u{FB92}', '\u{FB93}', '\u{FB94}', '\u{FB95}' => "گ"; // U+FB92 to U+FB95, from GAF ISOLATED FORM
            // U+FB96 to U+FB99, from GUEH ISOLATED FORM
            '\u{FB96}', '\u{FB97}', '\u{FB98}', '\u{FB99}' => "ڳ";
            // U+FB9A to U+FB9D, from NGOEH ISOLATED FORM
            '\u{FB9A}', '\u{FB9B}', '\u{FB9C}', '\u{FB9D}' => "ڱ";
            '\u{FB9E}', '\u{FB9F}' => "ں"; // U+FB9E to U+FB9F, from NOON GHUNNA ISOLATED FORM
            // U+FBA0 to U+FBA3, from RNOON ISOLATED FORM
            '\u{FBA0}', '\u{FBA1}', '\u{FBA2}', '\u{FBA3}' => "ڻ";
            '\u{FBA4}', '\u{FBA5}' => "ۀ"; // U+FBA4 to U+FBA5, from HEH WITH YEH ABOVE ISOLATED FORM
            // U+FBA6 to U+FBA9, from HEH GOAL ISOLATED FORM
            '\u{FBA6}', '\u{FBA7}', '\u{FBA8}', '\u{FBA9}' => "ہ";
            // U+FBAA to U+FBAD, from HEH DOACHASHMEE ISOLATED FORM
            '\u{FBAA}', '\u{FBAB}', '\u{FBAC}', '\u{FBAD}' => "ھ";
            '\u{FBAE}', '\u{FBAF}' => "ے"; // U+FBAE to U+FBAF, from YEH BARREE ISOLATED FORM
            '\u{FBB0}', '\u{FBB1}' => "ۓ"; // U+FBB0 to U+FBB1, from YEH BARREE WITH HAMZA ABOVE ISOLATED FORM
            '\u{FBD3}', '\u{FBD4}', '\u{FBD5}', '\u{FBD6}' => "ڭ"; // U+FBD3 to U+FBD6, from NG ISOLATED FORM
            '\u{FBD7}', '\u{FBD8}' => "ۇ"; // U+FBD7 to U+FBD8, from U ISOLATED FORM
            '\u{FBD9}', '\u{FBDA}' => "ۆ"; // U+FBD9 to U+FBDA, from OE ISOLATED FORM
            '\u{FBDB}', '\u{FBDC}' => "ۈ"; // U+FBDB to U+FBDC, from YU ISOLATED FORM
            '\u{FBDD}' => "ۇٴ"; // U+FBDD U WITH HAMZA ABOVE ISOLATED FORM
            '\u{FBDE}', '\u{FBDF}' => "ۋ"; // U+FBDE to U+FBDF, from VE ISOLATED FORM
            '\u{FBE0}', '\u{FBE1}' => "ۅ"; // U+FBE0 to U+FBE1, from KIRGHIZ OE ISOLATED FORM
            '\u{FBE2}', '\u{FBE3}' => "ۉ"; // U+FBE2 to U+FBE3, from KIRGHIZ YU ISOLATED FORM
            '\u{FBE4}', '\u{FBE5}', '\u{FBE6}', '\u{FBE7}' => "ې"; // U+FBE4 to U+FBE7, from E ISOLATED FORM
            // U+FBE8 to U+FBE9, from UIGHUR KAZAKH KIRGHIZ ALEF MAKSURA INITIAL FORM
            '\u{FBE8}', '\u{FBE9}' => "ى";
            // U+FBEA to U+FBEB, from LIGATURE YEH WITH HAMZA ABOVE WITH ALEF ISOLATED FORM
            '\u{FBEA}', '\u{FBEB}' => "ئا";
            // U+FBEC to U+FBED, from LIGATURE YEH WITH HAMZA ABOVE WITH AE ISOLATED FORM
            '\u{FBEC}', '\u{FBED}' => "ئە";
            // U+FBEE to U+FBEF, from LIGATURE YEH WITH HAMZA ABOVE WITH WAW ISOLATED FORM
            '\u{FBEE}', '\u{FBEF}' => "ئو";
            // U+FBF0 to U+FBF1, from LIGATURE YEH WITH HAMZA ABOVE WITH U ISOLATED FORM
            '\u{FBF0}', '\u{FBF1}' => "ئۇ";
            // U+FBF2 to U+FBF3, from LIGATURE YEH WITH HAMZA ABOVE WITH OE ISOLATED FORM
            '\u{FBF2}', '\u{FBF3}' => "ئۆ";
            // U+FBF4 to U+FBF5, from LIGATURE YEH WITH HAMZA ABOVE WITH YU ISOLATED FORM
            '\u{FBF4}', '\u{FBF5}' => "ئۈ";
            // U+FBF6 to U+FBF8, from LIGATURE YEH WITH HAMZA ABOVE WITH E ISOLATED FORM
            '\u{FBF6}', '\u{FBF7}', '\u{FBF8}' => "ئې";
            // U+FBF9 to U+FBFB, from LIGATURE UIGHUR KIRGHIZ YEH WITH HAMZA ABOVE WITH ALEF MAKSURA ISOLATED FORM
            '\u{FBF9}', '\u{FBFA}', '\u{FBFB}' => "ئى";
            // U+FBFC to U+FBFF, from FARSI YEH ISOLATED FORM
            '\u{FBFC}', '\u{FBFD}', '\u{FBFE}', '\u{FBFF}' => "ی";
            '\u{FC00}' => "ئج"; // U+FC00 LIGATURE YEH WITH HAMZA ABOVE WITH JEEM ISOLATED FORM
            '\u{FC01}' => "ئح"; // U+FC01 LIGATURE YEH WITH HAMZA ABOVE WITH HAH ISOLATED FORM
            '\u{FC02}' => "ئم"; // U+FC02 LIGATURE YEH WITH HAMZA ABOVE WITH MEEM ISOLATED FORM
            '\u{FC03}' => "ئى"; // U+FC03 LIGATURE YEH WITH HAMZA ABOVE WITH ALEF MAKSURA ISOLATED FORM
            '\u{FC04}' => "ئي"; // U+FC04 LIGATURE YEH WITH HAMZA ABOVE WITH YEH ISOLATED FORM
            '\u{FC05}' => "بج"; // U+FC05 LIGATURE BEH WITH JEEM ISOLATED FORM
            '\u{FC06}' => "بح"; // U+FC06 LIGATURE BEH WITH HAH ISOLATED FORM
            '\u{FC07}' => "بخ"; // U+FC07 LIGATURE BEH WITH KHAH ISOLATED FORM
            '\u{FC08}' => "بم"; // U+FC08 LIGATURE BEH WITH MEEM ISOLATED FORM
            '\u{FC09}' => "بى"; // U+FC09 LIGATURE BEH WITH ALEF MAKSURA ISOLATED FORM
            '\u{FC0A}' => "بي"; // U+FC0A LIGATURE BEH WITH YEH ISOLATED FORM
            '\u{FC0B}' => "تج"; // U+FC0B LIGATURE TEH WITH JEEM ISOLATED FORM
            '\u{FC0C}' => "تح"; // U+FC0C LIGATURE TEH WITH HAH ISOLATED FORM
            '\u{FC0D}' => "تخ"; // U+FC0D LIGATURE TEH WITH KHAH ISOLATED FORM
            '\u{FC0E}' => "تم"; // U+FC0E LIGATURE TEH WITH MEEM ISOLATED FORM
            '\u{FC0F}' => "تى"; // U+FC0F LIGATURE TEH WITH ALEF MAKSURA ISOLATED FORM
            '\u{FC10}' => "تي"; // U+FC10 LIGATURE TEH WITH YEH ISOLATED FORM
            '\u{FC11}' => "ثج"; // U+FC11 LIGATURE THEH WITH JEEM ISOLATED FORM
            '\u{FC12}' => "ثم"; // U+FC12 LIGATURE THEH WITH MEEM ISOLATED FORM
            '\u{FC13}' => "ثى"; // U+FC13 LIGATURE THEH WITH ALEF MAKSURA ISOLATED FORM
            '\u{FC14}' => "ثي"; // U+FC14 LIGATURE THEH WITH YEH ISOLATED FORM
            '\u{FC15}' => "جح"; // U+FC15 LIGATURE JEEM WITH HAH ISOLATED FORM
            '\u{FC16}' => "جم"; // U+FC16 LIGATURE JEEM WITH MEEM ISOLATED FORM
            '\u{FC17}' => "حج"; // U+FC17 LIGATURE HAH WITH JEEM ISOLATED FORM
            '\u{FC18}' => "حم"; // U+FC18 LIGATURE HAH WITH MEEM ISOLATED FORM
            '\u{FC19}' => "خج"; // U+FC19 LIGATURE KHAH WITH JEEM ISOLATED FORM
            '\u{FC1A}' => "خح"; // U+FC1A LIGATURE KHAH WITH HAH ISOLATED FORM
            '\u{FC1B}' => "خم"; // U+FC1B LIGATURE KHAH WITH MEEM ISOLATED FORM
            '\u{FC1C}' => "سج"; // U+FC1C LIGATURE SEEN WITH JEEM ISOLATED FORM
            '\u{FC1D}' => "سح"; // U+FC1D LIGATURE SEEN WITH HAH ISOLATED FORM
            '\u{FC1E}' => "سخ"; // U+FC1E LIGATURE SEEN WITH KHAH ISOLATED FORM
            '\u{FC1F}' => "سم"; // U+FC1F LIGATURE SEEN WITH MEEM ISOLATED FORM
            '\u{FC20}' => "صح"; // U+FC20 LIGATURE SAD WITH HAH ISOLATED FORM
            '\u{FC21}' => "صم"; // U+FC21 LIGATURE SAD WITH MEEM ISOLATED FORM
            '\u{FC22}' => "ضج"; // U+FC22 LIGATURE DAD WITH JEEM ISOLATED FORM
            '\u{FC23}' => "ضح"; // U+FC23 LIGATURE DAD WITH HAH ISOLATED FORM
            '\u{FC24}' => "ضخ"; // U+FC24 LIGATURE DAD WITH KHAH ISOLATED FORM
            '\u{FC25}' => "ضم"; // U+FC25 LIGATURE DAD WITH MEEM ISOLATED FORM
            '\u{FC26}' => "طح"; // U+FC26 LIGATURE TAH WITH HAH ISOLATED FORM
            '\u{FC27}' => "طم"; // U+FC27 LIGATURE TAH WITH MEEM ISOLATED FORM
            '\u{FC28}' => "ظم"; // U+FC28 LIGATURE ZAH WITH MEEM ISOLATED FORM
            '\u{FC29}' => "عج"; // U+FC29 LIGATURE AIN WITH JEEM ISOLATED FORM
            '\u{FC2A}' => "عم"; // U+FC2A LIGATURE AIN WITH MEEM ISOLATED FORM
            '\u{FC2B}' => "غج"; // U+FC2B LIGATURE GHAIN WITH JEEM ISOLATED FORM
            '\u{FC2C}' => "غم"; // U+FC2C LIGATURE GHAIN WITH MEEM ISOLATED FORM
            '\u{FC2D}' => "فج"; // U+FC2D LIGATURE FEH WITH JEEM ISOLATED FORM
            '\u{FC2E}' => "فح"; // U+FC2E LIGATURE FEH WITH HAH ISOLATED FORM
            '\u{FC2F}' => "فخ"; // U+FC2F LIGATURE FEH WITH KHAH ISOLATED FORM
            '\u{FC30}' => "فم"; // U+FC30 LIGATURE FEH WITH MEEM ISOLATED FORM
            '\u{FC31}' => "فى"; // U+FC31 LIGATURE FEH WITH ALEF MAKSURA ISOLATED FORM
            '\u{FC32}' => "في"; // U+FC32 LIGATURE FEH WITH YEH ISOLATED FORM
            '\u{FC33}' => "قح"; // U+FC33 LIGATURE QAF WITH HAH ISOLATED FORM
            '\u{FC34}' => "قم"; // U+FC34 LIGATURE QAF WITH MEEM ISOLATED FORM
            '\u{FC35}' => "قى"; // U+FC35 LIGATURE QAF WITH ALEF MAKSURA ISOLATED FORM
            '\u{FC36}' => "قي"; // U+FC36 LIGATURE QAF WITH YEH ISOLATED FORM
            '\u{FC37}' => "كا"; // U+FC37 LIGATURE KAF WITH ALEF ISOLATED FORM
            '\u{FC38}' => "كج"; // U+FC38 LIGATURE KAF WITH JEEM ISOLATED FORM
            '\u{FC39}' => "كح"; // U+FC39 LIGATURE KAF WITH HAH ISOLATED FORM
            '\u{FC3A}' => "كخ"; // U+FC3A LIGATURE KAF WITH KHAH ISOLATED FORM
            '\u{FC3B}' => "كل"; // U+FC3B LIGATURE KAF WITH LAM ISOLATED FORM
            '\u{FC3C}' => "كم"; // U+FC3C LIGATURE KAF WITH MEEM ISOLATED FORM
            '\u{FC3D}' => "كى"; // U+FC3D LIGATURE KAF WITH ALEF MAKSURA ISOLATED FORM
            '\u{FC3E}' => "كي"; // U+FC3E LIGATURE KAF WITH YEH ISOLATED FORM
            '\u{FC3F}' => "لج"; // U+FC3F LIGATURE LAM WITH JEEM ISOLATED FORM
            '\u{FC40}' => "لح"; // U+FC40 LIGATURE LAM WITH HAH ISOLATED FORM
            '\u{FC41}' => "لخ"; // U+FC41 LIGATURE LAM WITH KHAH ISOLATED FORM
            '\u{FC42}' => "لم"; // U+FC42 LIGATURE LAM WITH MEEM ISOLATED FORM
            '\u{FC43}' => "لى"; // U+FC43 LIGATURE LAM WITH ALEF MAKSURA ISOLATED FORM
            '\u{FC44}' => "لي"; // U+FC44 LIGATURE LAM WITH YEH ISOLATED FORM
            '\u{FC45}' => "مج"; // U+FC45 LIGATURE MEEM WITH JEEM ISOLATED FORM
            '\u{FC46}' => "مح"; // U+FC46 LIGATURE MEEM WITH HAH ISOLATED FORM
            '\u{FC47}' => "مخ"; // U+FC47 LIGATURE MEEM WITH KHAH ISOLATED FORM
            '\u{FC48}' => "مم"; // U+FC48 LIGATURE MEEM WITH MEEM ISOLATED FORM
            '\u{FC49}' => "مى"; // U+FC49 LIGATURE MEEM WITH ALEF MAKSURA ISOLATED FORM
            '\u{FC4A}' => "مي"; // U+FC4A LIGATURE MEEM WITH YEH ISOLATED FORM
            '\u{FC4B}' => "نج"; // U+FC4B LIGATURE NOON WITH JEEM ISOLATED FORM
            '\u{FC4C}' => "نح"; // U+FC4C LIGATURE NOON WITH HAH ISOLATED FORM
            '\u{FC4D}' => "نخ"; // U+FC4D LIGATURE NOON WITH KHAH ISOLATED FORM
            '\u{FC4E}' => "نم"; // U+FC4E LIGATURE NOON WITH MEEM ISOLATED FORM
            '\u{FC4F}' => "نى"; // U+FC4F LIGATURE NOON WITH ALEF MAKSURA ISOLATED FORM
            '\u{FC50}' => "ني"; // U+FC50 LIGATURE NOON WITH YEH ISOLATED FORM
            '\u{FC51}' => "هج"; // U+FC51 LIGATURE HEH WITH JEEM ISOLATED FORM
            '\u{FC52}' => "هم"; // U+FC52 LIGATURE HEH WITH MEEM ISOLATED FORM
            '\u{FC53}' => "هى"; // U+FC53 LIGATURE HEH WITH ALEF MAKSURA ISOLATED FORM
            '\u{FC54}' => "هي"; // U+FC54 LIGATURE HEH WITH YEH ISOLATED FORM
            '\u{FC55}' => "يج"; // U+FC55 LIGATURE YEH WITH JEEM ISOLATED FORM
            '\u{FC56}' => "يح"; // U+FC56 LIGATURE YEH WITH HAH ISOLATED FORM
            '\u{FC57}' => "يخ"; // U+FC57 LIGATURE YEH WITH KHAH ISOLATED FORM
            '\u{FC58}' => "يم"; // U+FC58 LIGATURE YEH WITH MEEM ISOLATED FORM
            '\u{FC59}' => "يى"; // U+FC59 LIGATURE YEH WITH ALEF MAKSURA ISOLATED FORM
            '\u{FC5A}' => "يي"; // U+FC5A LIGATURE YEH WITH YEH ISOLATED FORM
            '\u{FC5B}' => "ذ\u{670}"; // U+FC5B LIGATURE THAL WITH SUPERSCRIPT ALEF ISOLATED FORM
            '\u{FC5C}' => "ر\u{670}"; // U+FC5C LIGATURE REH WITH SUPERSCRIPT ALEF ISOLATED FORM
            '\u{FC5D}' => "ى\u{670}"; // U+FC5D LIGATURE ALEF MAKSURA WITH SUPERSCRIPT ALEF ISOLATED FORM
            '\u{FC5E}' => " \u{64C}\u{651}"; // U+FC5E LIGATURE SHADDA WITH DAMMATAN ISOLATED FORM
            '\u{FC5F}' => " \u{64D}\u{651}"; // U+FC5F LIGATURE SHADDA WITH KASRATAN ISOLATED FORM
            '\u{FC60}' => " \u{64E}\u{651}"; // U+FC60 LIGATURE SHADDA WITH FATHA ISOLATED FORM
            '\u{FC61}' => " \u{64F}\u{651}"; // U+FC61 LIGATURE SHADDA WITH DAMMA ISOLATED FORM
            '\u{FC62}' => " \u{650}\u{651}"; // U+FC62 LIGATURE SHADDA WITH KASRA ISOLATED FORM
            '\u{FC63}' => " \u{651}\u{670}"; // U+FC63 LIGATURE SHADDA WITH SUPERSCRIPT ALEF ISOLATED FORM
            '\u{FC64}' => "ئر"; // U+FC64 LIGATURE YEH WITH HAMZA ABOVE WITH REH FINAL FORM
            '\u{FC65}' => "ئز"; // U+FC65 LIGATURE YEH WITH HAMZA ABOVE WITH ZAIN FINAL FORM
            '\u{FC66}' => "ئم"; // U+FC66 LIGATURE YEH WITH HAMZA ABOVE WITH MEEM FINAL FORM
            '\u{FC67}' => "ئن"; // U+FC67 LIGATURE YEH WITH HAMZA ABOVE WITH NOON FINAL FORM
            '\u{FC68}' => "ئى"; // U+FC68 LIGATURE YEH WITH HAMZA ABOVE WITH ALEF MAKSURA FINAL FORM
            '\u{FC69}' => "ئي"; // U+FC69 LIGATURE YEH WITH HAMZA ABOVE WITH YEH FINAL FORM
            '\u{FC6A}' => "بر"; // U+FC6A LIGATURE BEH WITH REH FINAL FORM
            '\u{FC6B}' => "بز"; // U+FC6B LIGATURE BEH WITH ZAIN FINAL FORM
            '\u{FC6C}' => "بم"; // U+FC6C LIGATURE BEH WITH MEEM FINAL FORM
            '\u{FC6D}' => "بن"; // U+FC6D LIGATURE BEH WITH NOON FINAL FORM
            '\u{FC6E}' => "بى"; // U+FC6E LIGATURE BEH WITH ALEF MAKSURA FINAL FORM
            '\u{FC6F}' => "بي"; // U+FC6F LIGATURE BEH WITH YEH FINAL FORM
            '\u{FC70}' => "تر"; // U+FC70 LIGATURE TEH WITH REH FINAL FORM
            '\u{FC71}' => "تز"; // U+FC71 LIGATURE TEH WITH ZAIN FINAL FORM
            '\u{FC72}' => "تم"; // U+FC72 LIGATURE TEH WITH MEEM FINAL FORM
            '\u{FC73}' => "تن"; // U+FC73 LIGATURE TEH WITH NOON FINAL FORM
            '\u{FC74}' => "تى"; // U+FC74 LIGATURE TEH WITH ALEF MAKSURA FINAL FORM
            '\u{FC75}' => "تي"; // U+FC75 LIGATURE TEH WITH YEH FINAL FORM
            '\u{FC76}' => "ثر"; // U+FC76 LIGATURE THEH WITH REH FINAL FORM
            '\u{FC77}' => "ثز"; // U+FC77 LIGATURE THEH WITH ZAIN FINAL FORM
            '\u{FC78}' => "ثم"; // U+FC78 LIGATURE THEH WITH MEEM FINAL FORM
            '\u{FC79}' => "ثن"; // U+FC79 LIGATURE THEH WITH NOON FINAL FORM
            '\u{FC7A}' => "ثى"; // U+FC7A LIGATURE THEH WITH ALEF MAKSURA FINAL FORM
            '\u{FC7B}' => "ثي"; // U+FC7B LIGATURE THEH WITH YEH FINAL FORM
            '\u{FC7C}' => "فى"; // U+FC7C LIGATURE FEH WITH ALEF MAKSURA FINAL FORM
            '\u{FC7D}' => "في"; // U+FC7D LIGATURE FEH WITH YEH FINAL FORM
            '\u{FC7E}' => "قى"; // U+FC7E LIGATURE QAF WITH ALEF MAKSURA FINAL FORM
            '\u{FC7F}' => "قي"; // U+FC7F LIGATURE QAF WITH YEH FINAL FORM
            '\u{FC80}' => "كا"; // U+FC80 LIGATURE KAF WITH ALEF FINAL FORM
            '\u{FC81}' => "كل"; // U+FC81 LIGATURE KAF WITH LAM FINAL FORM
            '\u{FC82}' => "كم"; // U+FC82 LIGATURE KAF WITH MEEM FINAL FORM
            '\u{FC83}' => "كى"; // U+FC83 LIGATURE KAF WITH ALEF MAKSURA FINAL FORM
            '\u{FC84}' => "كي"; // U+FC84 LIGATURE KAF WITH YEH FINAL FORM
            '\u{FC85}' => "لم"; // U+FC85 LIGATURE LAM WITH MEEM FINAL FORM
            '\u{FC86}' => "لى"; // U+FC86 LIGATURE LAM WITH ALEF MAKSURA FINAL FORM
            '\u{FC87}' => "لي"; // U+FC87 LIGATURE LAM WITH YEH FINAL FORM
            '\u{FC88}' => "ما"; // U+FC88 LIGATURE MEEM WITH ALEF FINAL FORM
            '\u{FC89}' => "مم"; // U+FC89 LIGATURE MEEM WITH MEEM FINAL FORM
            '\u{FC8A}' => "نر"; // U+FC8A LIGATURE NOON WITH REH FINAL FORM
            '\u{FC8B}' => "نز"; // U+FC8B LIGATURE NOON WITH ZAIN FINAL FORM
            '\u{FC8C}' => "نم"; // U+FC8C LIGATURE NOON WITH MEEM FINAL FORM
            '\u{FC8D}' => "نن"; // U+FC8D LIGATURE NOON WITH NOON FINAL FORM
            '\u{FC8E}' => "نى"; // U+FC8E LIGATURE NOON WITH ALEF MAKSURA FINAL FORM
            '\u{FC8F}' => "ني"; // U+FC8F LIGATURE NOON WITH YEH FINAL FORM
            '\u{FC90}' => "ى\u{670}"; // U+FC90 LIGATURE ALEF MAKSURA WITH SUPERSCRIPT ALEF FINAL FORM
            '\u{FC91}' => "ير"; // U+FC91 LIGATURE YEH WITH REH FINAL FORM
            '\u{FC92}' => "يز"; // U+FC92 LIGATURE YEH WITH ZAIN FINAL FORM
            '\u{FC93}' => "يم"; // U+FC93 LIGATURE YEH WITH MEEM FINAL FORM
            '\u{FC94}' => "ين"; // U+FC94 LIGATURE YEH WITH NOON FINAL FORM
            '\u{FC95}' => "يى"; // U+FC95 LIGATURE YEH WITH ALEF MAKSURA FINAL FORM
            '\u{FC96}' => "يي"; // U+FC96 LIGATURE YEH WITH YEH FINAL FORM
            '\u{FC97}' => "ئج"; // U+FC97 LIGATURE YEH WITH HAMZA ABOVE WITH JEEM INITIAL FORM
            '\u{FC98}' => "ئح"; // U+FC98 LIGATURE YEH WITH HAMZA ABOVE WITH HAH INITIAL FORM
            '\u{FC99}' => "ئخ"; // U+FC99 LIGATURE YEH WITH HAMZA ABOVE WITH KHAH INITIAL FORM
            '\u{FC9A}' => "ئم"; // U+FC9A LIGATURE YEH WITH HAMZA ABOVE WITH MEEM INITIAL FORM
            '\u{FC9B}' => "ئه"; // U+FC9B LIGATURE YEH WITH HAMZA ABOVE WITH HEH INITIAL FORM
            '\u{FC9C}' => "بج"; // U+FC9C LIGATURE BEH WITH JEEM INITIAL FORM
            '\u{FC9D}' => "بح"; // U+FC9D LIGATURE BEH WITH HAH INITIAL FORM
            '\u{FC9E}' => "بخ"; // U+FC9E LIGATURE BEH WITH KHAH INITIAL FORM
            '\u{FC9F}' => "بم"; // U+FC9F LIGATURE BEH WITH MEEM INITIAL FORM
            '\u{FCA0}' => "به"; // U+FCA0 LIGATURE BEH WITH HEH INITIAL FORM
            '\u{FCA1}' => "تج"; // U+FCA1 LIGATURE TEH WITH JEEM INITIAL FORM
            '\u{FCA2}' => "تح"; // U+FCA2 LIGATURE TEH WITH HAH INITIAL FORM
            '\u{FCA3}' => "تخ"; // U+FCA3 LIGATURE TEH WITH KHAH INITIAL FORM
            '\u{FCA4}' => "تم"; // U+FCA4 LIGATURE TEH WITH MEEM INITIAL FORM
            '\u{FCA5}' => "ته"; // U+FCA5 LIGATURE TEH WITH HEH INITIAL FORM
            '\u{FCA6}' => "ثم"; // U+FCA6 LIGATURE THEH WITH MEEM INITIAL FORM
            '\u{FCA7}' => "جح"; // U+FCA7 LIGATURE JEEM WITH HAH INITIAL FORM
            '\u{FCA8}' => "جم"; // U+FCA8 LIGATURE JEEM WITH MEEM INITIAL FORM
            '\u{FCA9}' => "حج"; // U+FCA9 LIGATURE HAH WITH JEEM INITIAL FORM
            '\u{FCAA}' => "حم"; // U+FCAA LIGATURE HAH WITH MEEM INITIAL FORM
            '\u{FCAB}' => "خج"; // U+FCAB LIGATURE KHAH WITH JEEM INITIAL FORM
            '\u{FCAC}' => "خم"; // U+FCAC LIGATURE KHAH WITH MEEM INITIAL FORM
            '\u{FCAD}' => "سج"; // U+FCAD LIGATURE SEEN WITH JEEM INITIAL FORM
            '\u{FCAE}' => "سح"; // U+FCAE LIGATURE SEEN WITH HAH INITIAL FORM
            '\u{FCAF}' => "سخ"; // U+FCAF LIGATURE SEEN WITH KHAH INITIAL FORM
            '\u{FCB0}' => "سم"; // U+FCB0 LIGATURE SEEN WITH MEEM INITIAL FORM
            '\u{FCB1}' => "صح"; // U+FCB1 LIGATURE SAD WITH HAH INITIAL FORM
            '\u{FCB2}' => "صخ"; // U+FCB2 LIGATURE SAD WITH KHAH INITIAL FORM
            '\u{FCB3}' => "صم"; // U+FCB3 LIGATURE SAD WITH MEEM INITIAL FORM
            '\u{FCB4}' => "ضج"; // U+FCB4 LIGATURE DAD WITH JEEM INITIAL FORM
            '\u{FCB5}' => "ضح"; // U+FCB5 LIGATURE DAD WITH HAH INITIAL FORM
            '\u{FCB6}' => "ضخ"; // U+FCB6 LIGATURE DAD WITH KHAH INITIAL FORM
            '\u{FCB7}' => "ضم"; // U+FCB7 LIGATURE DAD WITH MEEM INITIAL FORM
            '\u{FCB8}' => "طح"; // U+FCB8 LIGATURE TAH WITH HAH INITIAL FORM
            '\u{FCB9}' => "ظم"; // U+FCB9 LIGATURE ZAH WITH MEEM INITIAL FORM
            '\u{FCBA}' => "عج"; // U+FCBA LIGATURE AIN WITH JEEM INITIAL FORM
            '\u{FCBB}' => "عم"; // U+FCBB LIGATURE AIN WITH MEEM INITIAL FORM
            '\u{FCBC}' => "غج"; // U+FCBC LIGATURE GHAIN WITH JEEM INITIAL FORM
            '\u{FCBD}' => "غم"; // U+FCBD LIGATURE GHAIN WITH MEEM INITIAL FORM
            '\u{FCBE}' => "فج"; // U+FCBE LIGATURE FEH WITH JEEM INITIAL FORM
            '\u{FCBF}' => "فح"; // U+FCBF LIGATURE FEH WITH HAH INITIAL FORM
            '\u{FCC0}' => "فخ"; // U+FCC0 LIGATURE FEH WITH KHAH INITIAL FORM
            '\u{FCC1}' => "فم"; // U+FCC1 LIGATURE FEH WITH MEEM INITIAL FORM
            '\u{FCC2}' => "قح"; // U+FCC2 LIGATURE QAF WITH HAH INITIAL FORM
            '\u{FCC3}' => "قم"; // U+FCC3 LIGATURE QAF WITH MEEM INITIAL FORM
            '\u{FCC4}' => "كج"; // U+FCC4 LIGATURE KAF WITH JEEM INITIAL FORM
            '\u{FCC5}' => "كح"; // U+FCC5 LIGATURE KAF WITH HAH INITIAL FORM
            '\u{FCC6}' => "كخ"; // U+FCC6 LIGATURE KAF WITH KHAH INITIAL FORM
            '\u{FCC7}' => "كل"; // U+FCC7 LIGATURE KAF WITH LAM INITIAL FORM
            '\u{FCC8}' => "كم"; // U+FCC8 LIGATURE KAF WITH MEEM INITIAL FORM
            '\u{FCC9}' => "لج"; // U+FCC9 LIGATURE LAM WITH JEEM INITIAL FORM
            '\u{FCCA}' => "لح"; // U+FCCA LIGATURE LAM WITH HAH INITIAL FORM
            '\u{FCCB}' => "لخ"; // U+FCCB LIGATURE LAM WITH KHAH INITIAL FORM
            '\u{FCCC}' => "لم"; // U+FCCC LIGATURE LAM WITH MEEM INITIAL FORM
            '\u{FCCD}' => "له"; // U+FCCD LIGATURE LAM WITH HEH INITIAL FORM
            '\u{FCCE}' => "مج"; // U+FCCE LIGATURE MEEM WITH JEEM INITIAL FORM
            '\u{FCCF}' => "مح"; // U+FCCF LIGATURE MEEM WITH HAH INITIAL FORM
            '\u{FCD0}' => "مخ"; // U+FCD0 LIGATURE MEEM WITH KHAH INITIAL FORM
            '\u{FCD1}' => "مم"; // U+FCD1 LIGATURE MEEM WITH MEEM INITIAL FORM
            '\u{FCD2}' => "نج"; // U+FCD2 LIGATURE NOON WITH JEEM INITIAL FORM
            '\u{FCD3}' => "نح"; // U+FCD3 LIGATURE NOON WITH HAH INITIAL FORM
            '\u{FCD4}' => "نخ"; // U+FCD4 LIGATURE NOON WITH KHAH INITIAL FORM
            '\u{FCD5}' => "نم"; // U+FCD5 LIGATURE NOON WITH MEEM INITIAL FORM
            '\u{FCD6}' => "نه"; // U+FCD6 LIGATURE NOON WITH HEH INITIAL FORM
            '\u{FCD7}' => "هج"; // U+FCD7 LIGATURE HEH WITH JEEM INITIAL FORM
            '\u{FCD8}' => "هم"; // U+FCD8 LIGATURE HEH WITH MEEM INITIAL FORM
            '\u{FCD9}' => "ه\u{670}"; // U+FCD9 LIGATURE HEH WITH SUPERSCRIPT ALEF INITIAL FORM
            '\u{FCDA}' => "يج"; // U+FCDA LIGATURE YEH WITH JEEM INITIAL FORM
            '\u{FCDB}' => "يح"; // U+FCDB LIGATURE YEH WITH HAH INITIAL FORM
            '\u{FCDC}' => "يخ"; // U+FCDC LIGATURE YEH WITH KHAH INITIAL FORM
            '\u{FCDD}' => "يم"; // U+FCDD LIGATURE YEH WITH MEEM INITIAL FORM
            '\u{FCDE}' => "يه"; // U+FCDE LIGATURE YEH WITH HEH INITIAL FORM
            '\u{FCDF}' => "ئم"; // U+FCDF LIGATURE YEH WITH HAMZA ABOVE WITH MEEM MEDIAL FORM
            '\u{FCE0}' => "ئه"; // U+FCE0 LIGATURE YEH WITH HAMZA ABOVE WITH HEH MEDIAL FORM
            '\u{FCE1}' => "بم"; // U+FCE1 LIGATURE BEH WITH MEEM MEDIAL FORM
            '\u{FCE2}' => "به"; // U+FCE2 LIGATURE BEH WITH HEH MEDIAL FORM
            '\u{FCE3}' => "تم"; // U+FCE3 LIGATURE TEH WITH MEEM MEDIAL FORM
            '\u{FCE4}' => "ته"; // U+FCE4 LIGATURE TEH WITH HEH MEDIAL FORM
            '\u{FCE5}' => "ثم"; // U+FCE5 LIGATURE THEH WITH MEEM MEDIAL FORM
            '\u{FCE6}' => "ثه"; // U+FCE6 LIGATURE THEH WITH HEH MEDIAL FORM
            '\u{FCE7}' => "سم"; // U+FCE7 LIGATURE SEEN WITH MEEM MEDIAL FORM
            '\u{FCE8}' => "سه"; // U+FCE8 LIGATURE SEEN WITH HEH MEDIAL FORM
            '\u{FCE9}' => "شم"; // U+FCE9 LIGATURE SHEEN WITH MEEM MEDIAL FORM
            '\u{FCEA}' => "شه"; // U+FCEA LIGATURE SHEEN WITH HEH MEDIAL FORM
            '\u{FCEB}' => "كل"; // U+FCEB LIGATURE KAF WITH LAM MEDIAL FORM
            '\u{FCEC}' => "كم"; // U+FCEC LIGATURE KAF WITH MEEM MEDIAL FORM
            '\u{FCED}' => "لم"; // U+FCED LIGATURE LAM WITH MEEM MEDIAL FORM
            '\u{FCEE}' => "نم"; // U+FCEE LIGATURE NOON WITH MEEM MEDIAL FORM
            '\u{FCEF}' => "نه"; // U+FCEF LIGATURE NOON WITH HEH MEDIAL FORM
            '\u{FCF0}' => "يم"; // U+FCF0 LIGATURE YEH WITH MEEM MEDIAL FORM
            '\u{FCF1}' => "يه"; // U+FCF1 LIGATURE YEH WITH HEH MEDIAL FORM
            '\u{FCF2}' => "ـ\u{64E}\u{651}"; // U+FCF2 LIGATURE SHADDA WITH FATHA MEDIAL FORM
            '\u{FCF3}' => "ـ\u{64F}\u{651}"; // U+FCF3 LIGATURE SHADDA WITH DAMMA MEDIAL FORM
            '\u{FCF4}' => "ـ\u{650}\u{651}"; // U+FCF4 LIGATURE SHADDA WITH KASRA MEDIAL FORM
            '\u{FCF5}' => "طى"; // U+FCF5 LIGATURE TAH WITH ALEF MAKSURA ISOLATED FORM
            '\u{FCF6}' => "طي"; // U+FCF6 LIGATURE TAH WITH YEH ISOLATED FORM
            '\u{FCF7}' => "عى"; // U+FCF7 LIGATURE AIN WITH ALEF MAKSURA ISOLATED FORM
            '\u{FCF8}' => "عي"; // U+FCF8 LIGATURE AIN WITH YEH ISOLATED FORM
            '\u{FCF9}' => "غى"; // U+FCF9 LIGATURE GHAIN WITH ALEF MAKSURA ISOLATED FORM
            '\u{FCFA}' => "غي"; // U+FCFA LIGATURE GHAIN WITH YEH ISOLATED FORM
            '\u{FCFB}' => "سى"; // U+FCFB LIGATURE SEEN WITH ALEF MAKSURA ISOLATED FORM
            '\u{FCFC}' => "سي"; // U+FCFC LIGATURE SEEN WITH YEH ISOLATED FORM
            '\u{FCFD}' => "شى"; // U+FCFD LIGATURE SHEEN WITH ALEF MAKSURA ISOLATED FORM
            '\u{FCFE}' => "شي"; // U+FCFE LIGATURE SHEEN WITH YEH ISOLATED FORM
            '\u{FCFF}' => "حى"; // U+FCFF LIGATURE HAH WITH ALEF MAKSURA ISOLATED FORM
            '\u{FD00}' => "حي"; // U+FD00 LIGATURE HAH WITH YEH ISOLATED FORM
            '\u{FD01}' => "جى"; // U+FD01 LIGATURE JEEM WITH ALEF MAKSURA ISOLATED FORM
            '\u{FD02}' => "جي"; // U+FD02 LIGATURE JEEM WITH YEH ISOLATED FORM
            '\u{FD03}' => "خى"; // U+FD03 LIGATURE KHAH WITH ALEF MAKSURA ISOLATED FORM
            '\u{FD04}' => "خي"; // U+FD04 LIGATURE KHAH WITH YEH ISOLATED FORM
            '\u{FD05}' => "صى"; // U+FD05 LIGATURE SAD WITH ALEF MAKSURA ISOLATED FORM
            '\u{FD06}' => "صي"; // U+FD06 LIGATURE SAD WITH YEH ISOLATED FORM
            '\u{FD07}' => "ضى"; // U+FD07 LIGATURE DAD WITH ALEF MAKSURA ISOLATED FORM
            '\u{FD08}' => "ضي"; // U+FD08 LIGATURE DAD WITH YEH ISOLATED FORM
            '\u{FD09}' => "شج"; // U+FD09 LIGATURE SHEEN WITH JEEM ISOLATED FORM
            '\u{FD0A}' => "شح"; // U+FD0A LIGATURE SHEEN WITH HAH ISOLATED FORM
            '\u{FD0B}' => "شخ"; // U+FD0B LIGATURE SHEEN WITH KHAH ISOLATED FORM
            '\u{FD0C}' => "شم"; // U+FD0C LIGATURE SHEEN WITH MEEM ISOLATED FORM
            '\u{FD0D}' => "شر"; // U+FD0D LIGATURE SHEEN WITH REH ISOLATED FORM
            '\u{FD0E}' => "سر"; // U+FD0E LIGATURE SEEN WITH REH ISOLATED FORM
            '\u{FD0F}' => "صر"; // U+FD0F LIGATURE SAD WITH REH ISOLATED FORM
            '\u{FD10}' => "ضر"; // U+FD10 LIGATURE DAD WITH REH ISOLATED FORM
            '\u{FD11}' => "طى"; // U+FD11 LIGATURE TAH WITH ALEF MAKSURA FINAL FORM
            '\u{FD12}' => "طي"; // U+FD12 LIGATURE TAH WITH YEH FINAL FORM
            '\u{FD13}' => "عى"; // U+FD13 LIGATURE AIN WITH ALEF MAKSURA FINAL FORM
            '\u{FD14}' => "عي"; // U+FD14 LIGATURE AIN WITH YEH FINAL FORM
            '\u{FD15}' => "غى"; // U+FD15 LIGATURE GHAIN WITH ALEF MAKSURA FINAL FORM
            '\u{FD16}' => "غي"; // U+FD16 LIGATURE GHAIN WITH YEH FINAL FORM
            '\u{FD17}' => "سى"; // U+FD17 LIGATURE SEEN WITH ALEF MAKSURA FINAL FORM
            '\u{FD18}' => "سي"; // U+FD18 LIGATURE SEEN WITH YEH FINAL FORM
            '\u{FD19}' => "شى"; // U+FD19 LIGATURE SHEEN WITH ALEF MAKSURA FINAL FORM
            '\u{FD1A}' => "شي"; // U+FD1A LIGATURE SHEEN WITH YEH FINAL FORM
            '\u{FD1B}' => "حى"; // U+FD1B LIGATURE HAH WITH ALEF MAKSURA FINAL FORM
            '\u{FD1C}' => "حي"; // U+FD1C LIGATURE HAH WITH YEH FINAL FORM
            '\u{FD1D}' => "جى"; // U+FD1D LIGATURE JEEM WITH ALEF MAKSURA FINAL FORM
            '\u{FD1E}' => "جي"; // U+FD1E LIGATURE JEEM WITH YEH FINAL FORM
            '\u{FD1F}' => "خى"; // U+FD1F LIGATURE KHAH WITH ALEF MAKSURA FINAL FORM
            '\u{FD20}' => "خي"; // U+FD20 LIGATURE KHAH WITH YEH FINAL FORM
            '\u{FD21}' => "صى"; // U+FD21 LIGATURE SAD WITH ALEF MAKSURA FINAL FORM
            '\u{FD22}' => "صي"; // U+FD22 LIGATURE SAD WITH YEH FINAL FORM
            '\u{FD23}' => "ضى"; // U+FD23 LIGATURE DAD WITH ALEF MAKSURA FINAL FORM
            '\u{FD24}' => "ضي"; // U+FD24 LIGATURE DAD WITH YEH FINAL FORM
            '\u{FD25}' => "شج"; // U+FD25 LIGATURE SHEEN WITH JEEM FINAL FORM
            '\u{FD26}' => "شح"; // U+FD26 LIGATURE SHEEN WITH HAH FINAL FORM
            '\u{FD27}' => "شخ"; // U+FD27 LIGATURE SHEEN WITH KHAH FINAL FORM
            '\u{FD28}' => "شم"; // U+FD28 LIGATURE SHEEN WITH MEEM FINAL FORM
            '\u{FD29}' => "شر"; // U+FD29 LIGATURE SHEEN WITH REH FINAL FORM
            '\u{FD2A}' => "سر"; // U+FD2A LIGATURE SEEN WITH REH FINAL FORM
            '\u{FD2B}' => "صر"; // U+FD2B LIGATURE SAD WITH REH FINAL FORM
            '\u{FD2C}' => "ضر"; // U+FD2C LIGATURE DAD WITH REH FINAL FORM
            '\u{FD2D}' => "شج"; // U+FD2D LIGATURE SHEEN WITH JEEM INITIAL FORM
            '\u{FD2E}' => "شح"; // U+FD2E LIGATURE SHEEN WITH HAH INITIAL FORM
            '\u{FD2F}' => "شخ"; // U+FD2F LIGATURE SHEEN WITH KHAH INITIAL FORM
            '\u{FD30}' => "شم"; // U+FD30 LIGATURE SHEEN WITH MEEM INITIAL FORM
            '\u{FD31}' => "سه"; // U+FD31 LIGATURE SEEN WITH HEH INITIAL FORM
            '\u{FD32}' => "شه"; // U+FD32 LIGATURE SHEEN WITH HEH INITIAL FORM
            '\u{FD33}' => "طم"; // U+FD33 LIGATURE TAH WITH MEEM INITIAL FORM
            '\u{FD34}' => "سج"; // U+FD34 LIGATURE SEEN WITH JEEM MEDIAL FORM
            '\u{FD35}' => "سح"; // U+FD35 LIGATURE SEEN WITH HAH MEDIAL FORM
            '\u{FD36}' => "سخ"; // U+FD36 LIGATURE SEEN WITH KHAH MEDIAL FORM
            '\u{FD37}' => "شج"; // U+FD37 LIGATURE SHEEN WITH JEEM MEDIAL FORM
            '\u{FD38}' => "شح"; // U+FD38 LIGATURE SHEEN WITH HAH MEDIAL FORM
            '\u{FD39}' => "شخ"; // U+FD39 LIGATURE SHEEN WITH KHAH MEDIAL FORM
            '\u{FD3A}' => "طم"; // U+FD3A LIGATURE TAH WITH MEEM MEDIAL FORM
            '\u{FD3B}' => "ظم"; // U+FD3B LIGATURE ZAH WITH MEEM MEDIAL FORM
            // U+FD3C to U+FD3D, from LIGATURE ALEF WITH FATHATAN FINAL FORM
            '\u{FD3C}', '\u{FD3D}' => "ا\u{64B}";
            '\u{FD50}' => "تجم"; // U+FD50 LIGATURE TEH WITH JEEM WITH MEEM INITIAL FORM
            // U+FD51 to U+FD52, from LIGATURE TEH WITH HAH WITH JEEM FINAL FORM
            '\u{FD51}', '\u{FD52}' => "تحج";
            '\u{FD53}' => "تحم"; // U+FD53 LIGATURE TEH WITH HAH WITH MEEM INITIAL FORM
            '\u{FD54}' => "تخم"; // U+FD54 LIGATURE TEH WITH KHAH WITH MEEM INITIAL FORM
            '\u{FD55}' => "تمج"; // U+FD55 LIGATURE TEH WITH MEEM WITH JEEM INITIAL FORM
            '\u{FD56}' => "تمح"; // U+FD56 LIGATURE TEH WITH MEEM WITH HAH INITIAL FORM
            '\u{FD57}' => "تمخ"; // U+FD57 LIGATURE TEH WITH MEEM WITH KHAH INITIAL FORM
            // U+FD58 to U+FD59, from LIGATURE JEEM WITH MEEM WITH HAH FINAL FORM
            '\u{FD58}', '\u{FD59}' => "جمح";
            '\u{FD5A}' => "حمي"; // U+FD5A LIGATURE HAH WITH MEEM WITH YEH FINAL FORM
            '\u{FD5B}' => "حمى"; // U+FD5B LIGATURE HAH WITH MEEM WITH ALEF MAKSURA FINAL FORM
            '\u{FD5C}' => "سحج"; // U+FD5C LIGATURE SEEN WITH HAH WITH JEEM INITIAL FORM
            '\u{FD5D}' => "سجح"; // U+FD5D LIGATURE SEEN WITH JEEM WITH HAH INITIAL FORM
            '\u{FD5E}' => "سجى"; // U+FD5E LIGATURE SEEN WITH JEEM WITH ALEF MAKSURA FINAL FORM
            // U+FD5F to U+FD60, from LIGATURE SEEN WITH MEEM WITH HAH FINAL FORM
            '\u{FD5F}', '\u{FD60}' => "سمح";
            '\u{FD61}' => "سمج"; // U+FD61 LIGATURE SEEN WITH MEEM WITH JEEM INITIAL FORM
            // U+FD62 to U+FD63, from LIGATURE SEEN WITH MEEM WITH MEEM FINAL FORM
            '\u{FD62}', '\u{FD63}' => "سمم";
            // U+FD64 to U+FD65, from LIGATURE SAD WITH HAH WITH HAH FINAL FORM
            '\u{FD64}', '\u{FD65}' => "صحح";
            '\u{FD66}' => "صمم"; // U+FD66 LIGATURE SAD WITH MEEM WITH MEEM FINAL FORM
            // U+FD67 to U+FD68, from LIGATURE SHEEN WITH HAH WITH MEEM FINAL FORM
            '\u{FD67}', '\u{FD68}' => "شحم";
            '\u{FD69}' => "شجي"; // U+FD69 LIGATURE SHEEN WITH JEEM WITH YEH FINAL FORM
            // U+FD6A to U+FD6B, from LIGATURE SHEEN WITH MEEM WITH KHAH FINAL FORM
            '\u{FD6A}', '\u{FD6B}' => "شمخ";
            // U+FD6C to U+FD6D, from LIGATURE SHEEN WITH MEEM WITH MEEM FINAL FORM
            '\u{FD6C}', '\u{FD6D}' => "شمم";
            '\u{FD6E}' => "ضحى"; // U+FD6E LIGATURE DAD WITH HAH WITH ALEF MAKSURA FINAL FORM
            // U+FD6F to U+FD70, from LIGATURE DAD WITH KHAH WITH MEEM FINAL FORM
            '\u{FD6F}', '\u{FD70}' => "ضخم";
            // U+FD71 to U+FD72, from LIGATURE TAH WITH MEEM WITH HAH FINAL FORM
            '\u{FD71}', '\u{FD72}' => "طمح";
            '\u{FD73}' => "طمم"; // U+FD73 LIGATURE TAH WITH MEEM WITH MEEM INITIAL FORM
            '\u{FD74}' => "طمي"; // U+FD74 LIGATURE TAH WITH MEEM WITH YEH FINAL FORM
            '\u{FD75}' => "عجم"; // U+FD75 LIGATURE AIN WITH JEEM WITH MEEM FINAL FORM
            // U+FD76 to U+FD77, from LIGATURE AIN WITH MEEM WITH MEEM FINAL FORM
            '\u{FD76}', '\u{FD77}' => "عمم";
            '\u{FD78}' => "عمى"; // U+FD78 LIGATURE AIN WITH MEEM WITH ALEF MAKSURA FINAL FORM
            '\u{FD79}' => "غمم"; // U+FD79 LIGATURE GHAIN WITH MEEM WITH MEEM FINAL FORM
            '\u{FD7A}' => "غمي"; // U+FD7A LIGATURE GHAIN WITH MEEM WITH YEH FINAL FORM
            '\u{FD7B}' => "غمى"; // U+FD7B LIGATURE GHAIN WITH MEEM WITH ALEF MAKSURA FINAL FORM
            // U+FD7C to U+FD7D, from LIGATURE FEH WITH KHAH WITH MEEM FINAL FORM
            '\u{FD7C}', '\u{FD7D}' => "فخم";
            '\u{FD7E}' => "قمح"; // U+FD7E LIGATURE QAF WITH MEEM WITH HAH FINAL FORM
            '\u{FD7F}' => "قمم"; // U+FD7F LIGATURE QAF WITH MEEM WITH MEEM FINAL FORM
            '\u{FD80}' => "لحم"; // U+FD80 LIGATURE LAM WITH HAH WITH MEEM FINAL FORM
            '\u{FD81}' => "لحي"; // U+FD81 LIGATURE LAM WITH HAH WITH YEH FINAL FORM
            '\u{FD82}' => "لحى"; // U+FD82 LIGATURE LAM WITH HAH WITH ALEF MAKSURA FINAL FORM
            // U+FD83 to U+FD84, from LIGATURE LAM WITH JEEM WITH JEEM INITIAL FORM
            '\u{FD83}', '\u{FD84}' => "لجج";
            // U+FD85 to U+FD86, from LIGATURE LAM WITH KHAH WITH MEEM FINAL FORM
            '\u{FD85}', '\u{FD86}' => "لخم";
            // U+FD87 to U+FD88, from LIGATURE LAM WITH MEEM WITH HAH FINAL FORM
            '\u{FD87}', '\u{FD88}' => "لمح";
            '\u{FD89}' => "محج"; // U+FD89 LIGATURE MEEM WITH HAH WITH JEEM INITIAL FORM
            '\u{FD8A}' => "محم"; // U+FD8A LIGATURE MEEM WITH HAH WITH MEEM INITIAL FORM
            '\u{FD8B}' => "محي"; // U+FD8B LIGATURE MEEM WITH HAH WITH YEH FINAL FORM
            '\u{FD8C}' => "مجح"; // U+FD8C LIGATURE MEEM WITH JEEM WITH HAH INITIAL FORM
            '\u{FD8D}' => "مجم"; // U+FD8D LIGATURE MEEM WITH JEEM WITH MEEM INITIAL FORM
            '\u{FD8E}' => "مخج"; // U+FD8E LIGATURE MEEM WITH KHAH WITH JEEM INITIAL FORM
            '\u{FD8F}' => "مخم"; // U+FD8F LIGATURE MEEM WITH KHAH WITH MEEM INITIAL FORM
            '\u{FD92}' => "مجخ"; // U+FD92 LIGATURE MEEM WITH JEEM WITH KHAH INITIAL FORM
            '\u{FD93}' => "همج"; // U+FD93 LIGATURE HEH WITH MEEM WITH JEEM INITIAL FORM
            '\u{FD94}' => "همم"; // U+FD94 LIGATURE HEH WITH MEEM WITH MEEM INITIAL FORM
            '\u{FD95}' => "نحم"; // U+FD95 LIGATURE NOON WITH HAH WITH MEEM INITIAL FORM
            '\u{FD96}' => "نحى"; // U+FD96 LIGATURE NOON WITH HAH WITH ALEF MAKSURA FINAL FORM
            // U+FD97 to U+FD98, from LIGATURE NOON WITH JEEM WITH MEEM FINAL FORM
            '\u{FD97}', '\u{FD98}' => "نجم";
            '\u{FD99}' => "نجى"; // U+FD99 LIGATURE NOON WITH JEEM WITH ALEF MAKSURA FINAL FORM
            '\u{FD9A}' => "نمي"; // U+FD9A LIGATURE NOON WITH MEEM WITH YEH FINAL FORM
            '\u{FD9B}' => "نمى"; // U+FD9B LIGATURE NOON WITH MEEM WITH ALEF MAKSURA FINAL FORM
            // U+FD9C to U+FD9D, from LIGATURE YEH WITH MEEM WITH MEEM FINAL FORM
            '\u{FD9C}', '\u{FD9D}' => "يمم";
            '\u{FD9E}' => "بخي"; // U+FD9E LIGATURE BEH WITH KHAH WITH YEH FINAL FORM
            '\u{FD9F}' => "تجي"; // U+FD9F LIGATURE TEH WITH JEEM WITH YEH FINAL FORM
            '\u{FDA0}' => "تجى"; // U+FDA0 LIGATURE TEH WITH JEEM WITH ALEF MAKSURA FINAL FORM
            '\u{FDA1}' => "تخي"; // U+FDA1 LIGATURE TEH WITH KHAH WITH YEH FINAL FORM
            '\u{FDA2}' => "تخى"; // U+FDA2 LIGATURE TEH WITH KHAH WITH ALEF MAKSURA FINAL FORM
            '\u{FDA3}' => "تمي"; // U+FDA3 LIGATURE TEH WITH MEEM WITH YEH FINAL FORM
            '\u{FDA4}' => "تمى"; // U+FDA4 LIGATURE TEH WITH MEEM WITH ALEF MAKSURA FINAL FORM
            '\u{FDA5}' => "جمي"; // U+FDA5 LIGATURE JEEM WITH MEEM WITH YEH FINAL FORM
            '\u{FDA6}' => "جحى"; // U+FDA6 LIGATURE JEEM WITH HAH WITH ALEF MAKSURA FINAL FORM
            '\u{FDA7}' => "جمى"; // U+FDA7 LIGATURE JEEM WITH MEEM WITH ALEF MAKSURA FINAL FORM
            '\u{FDA8}' => "سخى"; // U+FDA8 LIGATURE SEEN WITH KHAH WITH ALEF MAKSURA FINAL FORM
            '\u{FDA9}' => "صحي"; // U+FDA9 LIGATURE SAD WITH HAH WITH YEH FINAL FORM
            '\u{FDAA}' => "شحي"; // U+FDAA LIGATURE SHEEN WITH HAH WITH YEH FINAL FORM
            '\u{FDAB}' => "ضحي"; // U+FDAB LIGATURE DAD WITH HAH WITH YEH FINAL FORM
            '\u{FDAC}' => "لجي"; // U+FDAC LIGATURE LAM WITH JEEM WITH YEH FINAL FORM
            '\u{FDAD}' => "لمي"; // U+FDAD LIGATURE LAM WITH MEEM WITH YEH FINAL FORM
            '\u{FDAE}' => "يحي"; // U+FDAE LIGATURE YEH WITH HAH WITH YEH FINAL FORM
            '\u{FDAF}' => "يجي"; // U+FDAF LIGATURE YEH WITH JEEM WITH YEH FINAL FORM
            '\u{FDB0}' => "يمي"; // U+FDB0 LIGATURE YEH WITH MEEM WITH YEH FINAL FORM
            '\u{FDB1}' => "ممي"; // U+FDB1 LIGATURE MEEM WITH MEEM WITH YEH FINAL FORM
            '\u{FDB2}' => "قمي"; // U+FDB2 LIGATURE QAF WITH MEEM WITH YEH FINAL FORM
            '\u{FDB3}' => "نحي"; // U+FDB3 LIGATURE NOON WITH HAH WITH YEH FINAL FORM
            '\u{FDB4}' => "قمح"; // U+FDB4 LIGATURE QAF WITH MEEM WITH HAH INITIAL FORM
            '\u{FDB5}' => "لحم"; // U+FDB5 LIGATURE LAM WITH HAH WITH MEEM INITIAL FORM
            '\u{FDB6}' => "عمي"; // U+FDB6 LIGATURE AIN WITH MEEM WITH YEH FINAL FORM
            '\u{FDB7}' => "كمي"; // U+FDB7 LIGATURE KAF WITH MEEM WITH YEH FINAL FORM
            '\u{FDB8}' => "نجح"; // U+FDB8 LIGATURE NOON WITH JEEM WITH HAH INITIAL FORM
            '\u{FDB9}' => "مخي"; // U+FDB9 LIGATURE MEEM WITH KHAH WITH YEH FINAL FORM
            '\u{FDBA}' => "لجم"; // U+FDBA LIGATURE LAM WITH JEEM WITH MEEM INITIAL FORM
            '\u{FDBB}' => "كمم"; // U+FDBB LIGATURE KAF WITH MEEM WITH MEEM FINAL FORM
            '\u{FDBC}' => "لجم"; // U+FDBC LIGATURE LAM WITH JEEM WITH MEEM FINAL FORM
            '\u{FDBD}' => "نجح"; // U+FDBD LIGATURE NOON WITH JEEM WITH HAH FINAL FORM
            '\u{FDBE}' => "جحي"; // U+FDBE LIGATURE JEEM WITH HAH WITH YEH FINAL FORM
            '\u{FDBF}' => "حجي"; // U+FDBF LIGATURE HAH WITH JEEM WITH YEH FINAL FORM
            '\u{FDC0}' => "مجي"; // U+FDC0 LIGATURE MEEM WITH JEEM WITH YEH FINAL FORM
            '\u{FDC1}' => "فمي"; // U+FDC1 LIGATURE FEH WITH MEEM WITH YEH FINAL FORM
            '\u{FDC2}' => "بحي"; // U+FDC2 LIGATURE BEH WITH HAH WITH YEH FINAL FORM
            '\u{FDC3}' => "كمم"; // U+FDC3 LIGATURE KAF WITH MEEM WITH MEEM INITIAL FORM
            '\u{FDC4}' => "عجم"; // U+FDC4 LIGATURE AIN WITH JEEM WITH MEEM INITIAL FORM
            '\u{FDC5}' => "صمم"; // U+FDC5 LIGATURE SAD WITH MEEM WITH MEEM INITIAL FORM
            '\u{FDC6}' => "سخي"; // U+FDC6 LIGATURE SEEN WITH KHAH WITH YEH FINAL FORM
            '\u{FDC7}' => "نجي"; // U+FDC7 LIGATURE NOON WITH JEEM WITH YEH FINAL FORM
            '\u{FDF0}' => "صلے"; // U+FDF0 LIGATURE SALLA USED AS KORANIC STOP SIGN ISOLATED FORM
            '\u{FDF1}' => "قلے"; // U+FDF1 LIGATURE QALA USED AS KORANIC STOP SIGN ISOLATED FORM
            '\u{FDF2}' => "الله"; // U+FDF2 LIGATURE ALLAH ISOLATED FORM
            '\u{FDF3}' => "اكبر"; // U+FDF3 LIGATURE AKBAR ISOLATED FORM
            '\u{FDF4}' => "محمد"; // U+FDF4 LIGATURE MOHAMMAD ISOLATED FORM
            '\u{FDF5}' => "صلعم"; // U+FDF5 LIGATURE SALAM ISOLATED FORM
            '\u{FDF6}' => "رسول"; // U+FDF6 LIGATURE RASOUL ISOLATED FORM
            '\u{FDF7}' => "عليه"; // U+FDF7 LIGATURE ALAYHE ISOLATED FORM
            '\u{FDF8}' => "وسلم"; // U+FDF8 LIGATURE WASALLAM ISOLATED FORM
            '\u{FDF9}' => "صلى"; // U+FDF9 LIGATURE SALLA ISOLATED FORM
            '\u{FDFA}' => "صلى الله عليه وسلم"; // U+FDFA LIGATURE SALLALLAHOU ALAYHE WASALLAM
            '\u{FDFB}' => "جل جلاله"; // U+FDFB LIGATURE JALLAJALALOUHOU
            '\u{FDFC}' => "ریال"; // U+FDFC RIAL SIGN
            '\u{FE70}' => " \u{64B}"; // U+FE70 FATHATAN ISOLATED FORM
            '\u{FE71}' => "ـ\u{64B}"; // U+FE71 TATWEEL WITH FATHATAN ABOVE
            '\u{FE72}' => " \u{64C}"; // U+FE72 DAMMATAN ISOLATED FORM
            '\u{FE74}' => " \u{64D}"; // U+FE74 KASRATAN ISOLATED FORM
            '\u{FE76}' => " \u{64E}"; // U+FE76 FATHA ISOLATED FORM
            '\u{FE77}' => "ـ\u{64E}"; // U+FE77 FATHA MEDIAL FORM
            '\u{FE78}' => " \u{64F}"; // U+FE78 DAMMA ISOLATED FORM
            '\u{FE79}' => "ـ\u{64F}"; // U+FE79 DAMMA MEDIAL FORM
            '\u{FE7A}' => " \u{650}"; // U+FE7A KASRA ISOLATED FORM
            '\u{FE7B}' => "ـ\u{650}"; // U+FE7B KASRA MEDIAL FORM
            '\u{FE7C}' => " \u{651}"; // U+FE7C SHADDA ISOLATED FORM
            '\u{FE7D}' => "ـ\u{651}"; // U+FE7D SHADDA MEDIAL FORM
            '\u{FE7E}' => " \u{652}"; // U+FE7E SUKUN ISOLATED FORM
            '\u{FE7F}' => "ـ\u{652}"; // U+FE7F SUKUN MEDIAL FORM
            '\u{FEF6}' => "لآ"; // U+FEF6 LIGATURE LAM WITH ALEF WITH MADDA ABOVE FINAL FORM
            ..letter_forms!
        }
    };
}

pub(super) use presentation_forms;
