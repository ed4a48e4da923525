//! Names of months, in the languages of the news pages that the project is measured on.

/// January to December of each language, in lower case. Abbreviations are prefixes of
/// these and need no place here, unless they are not ("janv" is, "sept" is, "mrt" is not).
/// More common languages first: a prefix that two languages share goes to the earlier one.
#[rustfmt::skip]
const YEARS: &str = concat!(
    // English
    "january february march april may june july august september october november december ",
    // German
    "januar februar märz april mai juni juli august september oktober november dezember ",
    // Austrian German
    "jänner feber märz april mai juni juli august september oktober november dezember ",
    // French
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre ",
    // Spanish
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ",
    // Catalan
    "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre ",
    // Portuguese
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro ",
    // Italian
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre ",
    // Dutch
    "januari februari maart april mei juni juli augustus september oktober november december ",
    // Danish, Norwegian
    "januar februar marts april maj juni juli august september oktober november desember ",
    // Swedish
    "januari februari mars april maj juni juli augusti september oktober november december ",
    // Icelandic
    "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember ",
    // Finnish
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta ",
    // Polish, as dates decline it
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia ",
    // Polish
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień ",
    // Czech, as dates decline it
    "ledna února března dubna května června července srpna září října listopadu prosince ",
    // Slovak
    "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra ",
    // Hungarian
    "január február március április május június július augusztus szeptember október november december ",
    // Romanian
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie ",
    // Croatian, as dates decline it
    "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca ",
    // Lithuanian
    "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio ",
    // Turkish
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık ",
    // Russian, as dates decline it
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря ",
    // Ukrainian, as dates decline it
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня ",
    // Bulgarian, Serbian
    "януари февруари март април май юни юли август септември октомври ноември декември ",
    // Greek, as dates decline it
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου ",
    // Indonesian, Malay
    "januari februari maret april mei juni juli agustus september oktober november desember ",
    // Swahili
    "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba ",
    // Vietnamese and the like write numbers. Hindi
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर ",
    // Bengali
    "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর ",
    // Arabic
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر ",
    // Hebrew
    "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר ",
    // Slovenian
    "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra ",
    // Serbian in Latin letters
    "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar ",
    // Latvian
    "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris ",
    // Latvian, as dates decline it
    "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī ",
    // Estonian
    "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember ",
    // Albanian
    "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor ",
    // Macedonian
    "јануари февруари март април мај јуни јули август септември октомври ноември декември ",
    // Serbian
    "јануар фебруар март април мај јун јул август септембар октобар новембар децембар ",
    // Belarusian, as dates decline it
    "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня ",
    // Galician
    "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro ",
    // Basque, as dates decline it
    "urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren uztailaren abuztuaren irailaren urriaren azaroaren abenduaren ",
    // Welsh
    "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr ",
    // Afrikaans
    "januarie februarie maart april mei junie julie augustus september oktober november desember ",
    // Malay
    "januari februari mac april mei jun julai ogos september oktober november disember ",
    // Filipino
    "enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre ",
    // Azerbaijani
    "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr ",
    // Armenian, as dates decline it
    "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի ",
    // Georgian
    "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი ",
    // Persian, of the Gregorian calendar
    "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر ",
    // Urdu
    "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر ",
    // Marathi
    "जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर ",
    // Gujarati
    "જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઓગસ્ટ સપ્ટેમ્બર ઓક્ટોબર નવેમ્બર ડિસેમ્બર ",
    // Tamil
    "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர் ",
    // Telugu
    "జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్ ",
    // Kannada
    "ಜನವರಿ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್ ",
    // Malayalam
    "ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ് സെപ്റ്റംബർ ഒക്ടോബർ നവംബർ ഡിസംബർ ",
    // Thai
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม ",
    // Arabic in the Levant, those of one word
    "يناير شباط آذار نيسان أيار حزيران تموز آب أيلول أكتوبر نوفمبر ديسمبر ",
);

/// Short forms that are no prefix of the name.
const SHORT: &[(&str, u8)] = &[
    ("mrt", 3), // Dutch
    ("mrz", 3), // German
    ("marts", 3),
    ("ene", 1),  // Spanish
    ("dic", 12), // Spanish, Italian
    ("gen", 1),  // Italian
    ("mag", 5),
    ("giu", 6),
    ("lug", 7),
    ("ago", 8),
    ("set", 9),
    ("ott", 10),
    ("out", 10), // Portuguese
    ("dez", 12), // German, Portuguese
    ("des", 12), // Norwegian
    ("okt", 10),
    ("ok", 10),
    ("abr", 4),
    ("avr", 4),
    ("fév", 2),
    ("déc", 12),
];

/// Where the names stand in [`YEARS`], sorted into buckets by what they begin with, so that few are compared.
struct Index<const N: usize> {
    /// Where each bucket begins.
    buckets: [u16; BUCKETS + 1],
    /// A name's place in the text, and the number of its month.
    names: [(u16, u8); N],
}

const BUCKETS: usize = 64;

/// By three bytes, which the shortest name has: what begins with other ones is another month.
const fn bucket(name: &[u8]) -> usize {
    let bytes = name[0] as u32 | (name[1] as u32) << 8 | (name[2] as u32) << 16;
    (bytes.wrapping_mul(0x9e37_79b1) >> 26) as usize % BUCKETS
}

/// The length of the name at a place of the text.
const fn length(at: usize) -> usize {
    let mut end = at;
    while YEARS.as_bytes()[end] != b' ' {
        end += 1;
    }
    end - at
}

/// Whether the same name stands at both places.
const fn is_again(one: usize, other: usize) -> bool {
    let mut at = 0;
    while YEARS.as_bytes()[one + at] == YEARS.as_bytes()[other + at] {
        if YEARS.as_bytes()[one + at] == b' ' {
            return true;
        }
        at += 1;
    }
    false
}

/// Room for all names, in how many languages ever; only so many of it are kept as there are.
const ROOM: usize = 1024;

/// The index, and how many names it has: each once, for its first month.
const fn index() -> (Index<ROOM>, usize) {
    let mut places = [(0, 0); ROOM];
    let mut all = 0;
    let mut at = 0;
    while at < YEARS.len() {
        places[all] = (at as u16, (all % 12) as u8 + 1);
        all += 1;
        at += length(at) + 1;
    }
    let mut found = Index { buckets: [0; BUCKETS + 1], names: [(0, 0); ROOM] };
    let mut count = 0;
    let mut number = 0;
    while number < BUCKETS {
        found.buckets[number] = count as u16;
        let mut place = 0;
        while place < all {
            let at = places[place].0 as usize;
            if bucket(YEARS.as_bytes().split_at(at).1) == number {
                let mut known = found.buckets[number] as usize;
                while known < count && !is_again(found.names[known].0 as usize, at) {
                    known += 1;
                }
                if known == count {
                    found.names[count] = places[place];
                    count += 1;
                }
            }
            place += 1;
        }
        number += 1;
    }
    found.buckets[BUCKETS] = count as u16;
    (found, count)
}

const FOUND: (Index<ROOM>, usize) = index();

static INDEX: Index<{ FOUND.1 }> = {
    let (Index { buckets, names: all }, count) = FOUND;
    let mut names = [(0, 0); FOUND.1];
    let mut at = 0;
    while at < count {
        names[at] = all[at];
        at += 1;
    }
    Index { buckets, names }
};

/// 1 to 12 for a month's name, or for three letters or more of its beginning.
pub(crate) fn month(word: &str) -> Option<u8> {
    let word = word.trim_end_matches('.');
    let of_names = |may_go_on: bool| {
        let bucket = (word.len() > 2 && !word.contains(' ')).then(|| bucket(word.as_bytes()))?;
        let names = usize::from(INDEX.buckets[bucket])..usize::from(INDEX.buckets[bucket + 1]);
        let is_it = |at: u16| {
            let rest = YEARS.as_bytes()[usize::from(at)..].strip_prefix(word.as_bytes());
            rest.is_some_and(|rest| may_go_on || rest.first() == Some(&b' '))
        };
        INDEX.names[names].iter().find(|(at, _)| is_it(*at)).map(|(_, number)| *number)
    };
    of_names(false)
        .or_else(|| SHORT.iter().find(|(short, _)| *short == word).map(|(_, number)| *number))
        .or_else(|| of_names(word.chars().nth(2).is_some()))
}

#[cfg(test)]
mod tests {
    use super::month;

    #[test]
    fn names_months() {
        for (word, number) in [
            ("may", 5),
            ("sept.", 9),
            ("mai", 5),
            ("janv", 1),
            ("září", 9),
            ("мая", 5),
            ("mrt", 3),
            ("dez", 12),
            ("ogos", 8),
            ("gusht", 8),
            ("ekainaren", 6),
            ("มกราคม", 1),
        ] {
            assert_eq!(month(word), Some(number), "{word}");
        }
        for word in ["", "ma", "monday", "the", "um", "may june", "may "] {
            assert_eq!(month(word), None, "{word}");
        }
    }

    /// A search through all of them, as the index stands for.
    #[test]
    fn every_beginning_of_a_name_is_its_first_month() {
        let names: Vec<&str> = super::YEARS.split_terminator(' ').collect();
        assert_eq!(names.len() % 12, 0);
        for name in &names {
            for end in name.char_indices().map(|(at, c)| at + c.len_utf8()) {
                let word = &name[..end];
                let find = |is_it: &dyn Fn(&str) -> bool| names.iter().position(|name| is_it(name));
                let short = super::SHORT.iter().find(|(short, _)| *short == word).map(|(_, number)| *number);
                let number = |place: usize| (place % 12) as u8 + 1;
                let long_enough = word.chars().nth(2).is_some();
                let expected = find(&|name| name == word)
                    .map(number)
                    .or(short)
                    .or_else(|| find(&|name| long_enough && name.starts_with(word)).map(number));
                assert_eq!(month(word), expected, "{word}");
            }
        }
    }
}
