//! The stems of [`super`], language by language.

use super::Language;
use crate::lexicon::packed::{Packed, packed};

#[rustfmt::skip]
pub(super) const LANGUAGES: &[Language] = &[
    ENGLISH, GERMAN, FRENCH, SPANISH, CATALAN, ITALIAN, PORTUGUESE, ROMANIAN, DUTCH, SWEDISH, DANISH,
    NORWEGIAN, ICELANDIC, FINNISH, ESTONIAN, LATVIAN, LITHUANIAN, POLISH, CZECH, SLOVAK, HUNGARIAN,
    SOUTH_SLAVIC, RUSSIAN, UKRAINIAN, BULGARIAN, GREEK, TURKISH, ARABIC, HEBREW, PERSIAN, HINDI, BENGALI,
    TAMIL, INDONESIAN, VIETNAMESE, THAI, JAPANESE, CHINESE, KOREAN, SWAHILI, ZULU, AFRIKAANS, WELSH,
];

#[rustfmt::skip]
const NONE: Language = Language {
    related: Packed::EMPTY, next: Packed::EMPTY, recommended: Packed::EMPTY, more: Packed::EMPTY, latest: Packed::EMPTY, ranked: Packed::EMPTY, front: Packed::EMPTY, paid: Packed::EMPTY, other: Packed::EMPTY,
};

#[rustfmt::skip]
const ENGLISH: Language = Language {
    related: packed!["related", "read more", "read also", "also read", "see also", "also see", "further reading", "more on", "more about", "more like this", "more coverage", "similar", "background$", "dig deeper", "go deeper", "read this", "reads on this", "on this topic", "another great read", "additional reading", "our earlier", "previously"],
    next: packed!["read next", "next story", "up next", "next article", "next up", "next post", "next read", "what to read next", "read this next"],
    recommended: packed!["recommended", "recommends$", "recommend posts", "recommend articles", "suggested", "you may also", "you might also", "you may like", "you might like", "you'll also", "for you$", "more to read", "keep reading", "more to explore", "explore more", "don't miss"],
    more: packed!["more ", "more from", "more in", "more of", "more news", "more stories", "more articles", "also in", "also from", "elsewhere in"],
    latest: packed!["latest", "just in$", "newest", "recent", "breaking", "news flash", "live$", "happening now", "today's"],
    ranked: packed!["most read", "most popular", "most viewed", "most watched", "most shared", "most commented", "most discussed", "popular", "trending", "top 5", "top 10", "best of", "what's hot", "viral"],
    front: packed!["top stories", "top news", "top story", "editor's", "editors'", "editors", "must read", "must-read", "must watch", "headlines", "from around the site", "in case you missed", "icymi", "featured", "highlights", "spotlight", "from the homepage", "home page", "front page", "in the news", "in other news", "check also", "web stories", "special", "explore$"],
    paid: packed!["sponsored", "sponsor", "promoted", "paid", "partner$", "partners$", "partner content", "advert", "ad$", "ads$", "around the web", "from the web", "branded", "brand content", "brand voice", "brandvoice", "company news", "press release", "promo", "commercial"],
    other: packed!["topics", "tags", "newsletter", "inbox", "deals", "shopping", "voucher", "comments", "author", "about the", "follow", "share", "job", "weather", "games", "podcasts$", "events", "subscribe", "contact", "sections", "categories", "search", "sign up", "navigat", "our network", "menu", "companies", "services"],
};

#[rustfmt::skip]
const GERMAN: Language = Language {
    related: packed!["mehr zum", "zum thema", "mehr zu", "mehr dazu", "mehr über", "lesen sie auch", "lesen sie mehr", "lesen sie hier", "lesen sie weiter", "lesen sie dazu", "auch lesen", "lies auch", "ähnliche", "passend", "verwandte", "weiterlesen", "weiterführend", "hintergrund", "siehe auch", "mehr lesen", "weiteres zum", "themenverwandt", "artikel zum"],
    next: packed!["nächster artikel", "nächste", "als nächstes"],
    recommended: packed!["auch interessant", "das könnte", "könnte sie auch", "könnte dich auch", "interessiert sie auch", "empfohlen", "empfehlung", "empfiehlt", "empfehlen", "unsere empfehlung", "lesetipp"],
    more: packed!["mehr ", "mehr aus", "mehr von", "mehr in", "weitere", "mehr nachrichten", "mehr artikel"],
    latest: packed!["neueste", "aktuell", "neu auf", "neue nachrichten", "neue artikel", "neue beiträge", "neue meldungen", "letzte meldungen", "gerade eben"],
    ranked: packed!["meistgelesen", "am meisten gelesen", "meist gelesen", "meistgesehen", "beliebt", "top-artikel", "meistkommentiert"],
    front: packed!["top-themen", "top-news", "topmeldung", "top-thema", "schlagzeilen", "startseite", "highlights", "nicht verpassen"],
    paid: packed!["anzeige$", "gesponsert", "werbung", "partnerangebot", "verlagsangebot"],
    other: packed!["themen$", "schlagwörter", "autor", "kommentare", "stellen", "dienste", "über "],
};

#[rustfmt::skip]
const FRENCH: Language = Language {
    related: packed!["lire aussi", "à lire aussi", "a lire aussi", "à lire", "lire la suite", "lire également", "sur le même sujet", "sur le meme sujet", "même thème", "voir aussi", "à voir aussi", "articles liés", "article lié", "similaires", "en lien", "sur le sujet", "pour aller plus loin", "en savoir plus", "plus sur", "associés", "retrouvez aussi"],
    next: packed!["article suivant", "à suivre", "lire ensuite"],
    recommended: packed!["recommandé", "recommandations", "conseille", "vous aimerez", "pourrait vous", "suggestions", "pour vous", "vous pourriez"],
    more: packed!["plus de", "plus d'", "dans la même", "tous les articles", "autres articles", "dans la rubrique", "aussi dans"],
    latest: packed!["dernières", "derniers", "dernière", "en continu", "en direct", "l'actu", "nouveau"],
    ranked: packed!["les plus lus", "le plus lu", "plus lus", "les plus", "populaires", "tendances"],
    front: packed!["à la une", "à ne pas manquer", "notre sélection", "la sélection", "nos vidéos", "l'essentiel"],
    paid: packed!["publicité", "contenu sponsorisé", "sponsorisé", "partenaire", "annonce", "bons plans"],
    other: packed!["thèmes", "mots-clés", "commentaires", "suivez", "auteur", "services"],
};

#[rustfmt::skip]
const SPANISH: Language = Language {
    related: packed!["noticia relacionada", "noticias relacionadas", "relacionad", "lee también", "lea también", "leer también", "leé también", "lee además", "lee más", "lea más", "más sobre", "ver también", "ve también", "te puede interesar", "le puede interesar", "también te", "también puedes", "mira también", "sobre el tema", "en contexto"],
    next: packed!["siguiente noticia", "siguiente artículo", "sigue leyendo"],
    recommended: packed!["recomendad", "te recomendamos", "le recomendamos", "recomendamos", "podría interesar", "puede interesar", "para ti"],
    more: packed!["más en", "más de", "más noticias", "más información", "más artículos", "otras noticias", "además en"],
    latest: packed!["últimas", "lo último", "última hora", "más reciente", "ahora"],
    ranked: packed!["lo más", "más leíd", "más visto", "más popular", "tendencias", "los más"],
    front: packed!["destacad", "no te pierdas", "no te lo pierdas", "portada", "titulares", "en portada"],
    paid: packed!["publicidad", "patrocinad", "contenido de marca", "ofertas", "oferplan", "anuncio"],
    other: packed!["temas", "etiquetas", "comentarios", "autor", "síguenos", "trending topics"],
};

#[rustfmt::skip]
const CATALAN: Language = Language {
    related: packed!["llegeix també", "llegiu també", "relacionad", "més sobre", "més informació"], more: packed!["més notícies", "més de"],
    latest: packed!["últimes", "darrer"], ranked: packed!["el més llegit", "més llegit"], recommended: packed!["et pot interessar", "et recomanem"],
    paid: packed!["publicitat", "patrocinat"], ..NONE
};

#[rustfmt::skip]
const ITALIAN: Language = Language {
    related: packed!["leggi anche", "leggi di più", "leggi tutto", "correlat", "approfondi", "sullo stesso", "vedi anche", "per saperne di più", "articoli simili", "notizie collegate", "guarda anche"],
    next: packed!["prossimo articolo", "articolo successivo"],
    recommended: packed!["potrebbe interessar", "ti potrebbe", "potrebbero interessar", "consigliat", "raccomandat", "scelti per te"],
    more: packed!["altre notizie", "altri articoli", "altro da", "altro su", "dalla stessa sezione"], latest: packed!["ultime", "ultim'ora", "ultimi", "in diretta"],
    ranked: packed!["più letti", "più lette", "i più letti", "più visti", "popolari", "di tendenza"],
    front: packed!["da non perdere", "in evidenza", "in primo piano", "primo piano"], paid: packed!["pubblicità", "sponsorizzat", "contenuto sponsorizzato"],
    other: packed!["argomenti", "commenti", "autore"],
};

#[rustfmt::skip]
const PORTUGUESE: Language = Language {
    related: packed!["leia também", "leia mais", "leia ainda", "ler também", "veja também", "veja mais", "saiba mais", "relacionad", "mais sobre", "ver também", "sobre o tema"],
    next: packed!["próxima notícia", "próximo artigo", "a seguir"],
    recommended: packed!["você pode gostar", "recomendad", "recomendamos", "pode interessar", "pode gostar", "para você"],
    more: packed!["mais em", "mais de", "mais do", "mais da", "mais notícias", "outras notícias"], latest: packed!["últimas", "mais recentes", "ao vivo", "agora"],
    ranked: packed!["mais lidas", "mais lidos", "mais vistas", "mais vistos", "populares", "em alta"],
    front: packed!["destaques", "em destaque", "não perca", "manchetes"], paid: packed!["publicidade", "patrocinad", "anúncio", "conteúdo de marca"],
    other: packed!["tópicos", "comentários", "assuntos", "siga"],
};

#[rustfmt::skip]
const ROMANIAN: Language = Language {
    related: packed!["citește și", "citeşte şi", "citește mai", "citeşte mai", "vezi și", "vezi şi", "pe aceeași temă", "similare", "articole asemănătoare"],
    recommended: packed!["recomand", "te-ar putea interesa", "ți-ar putea"], more: packed!["mai multe", "alte știri"], latest: packed!["ultimele", "cele mai noi"],
    ranked: packed!["cele mai citite", "cele mai populare"], front: packed!["știrile zilei"], paid: packed!["publicitate", "promovat"], ..NONE
};

#[rustfmt::skip]
const DUTCH: Language = Language {
    related: packed!["lees ook", "lees meer", "lees verder", "meer over", "gerelateerd", "zie ook", "bekijk ook", "meer lezen", "ook lezen"],
    next: packed!["volgende artikel", "hierna"],
    recommended: packed!["aanbevolen", "aanrader", "mogelijk ook interessant", "ook interessant", "vind je ook", "voor jou"],
    more: packed!["meer uit", "meer van", "meer in", "meer nieuws"], latest: packed!["net binnen", "laatste", "nieuwste", "het laatste nieuws"],
    ranked: packed!["meest gelezen", "meest bekeken", "best gelezen", "populair"], front: packed!["uitgelicht", "in het nieuws", "niet te missen"],
    paid: packed!["advertentie", "gesponsord", "partnerbijdrage", "reclame"], other: packed!["onderwerpen", "reacties", "vacatures"],
};

#[rustfmt::skip]
const SWEDISH: Language = Language {
    related: packed!["läs mer", "läs också", "läs även", "mer om", "relatera", "se också", "se även", "fler artiklar om", "bakgrund"],
    next: packed!["nästa artikel", "läs nästa"], recommended: packed!["rekommendera", "för dig", "du kanske"],
    more: packed!["mer från", "fler artiklar", "fler nyheter", "mer i"], latest: packed!["senaste", "just nu", "nyast", "nyheter just"],
    ranked: packed!["mest läst", "mest lästa", "populär", "mest sedd"], front: packed!["toppnyheter", "missa inte", "utvalt"],
    paid: packed!["annons", "sponsra", "i samarbete"], other: packed!["ämnen", "kommentarer"],
};

#[rustfmt::skip]
const DANISH: Language = Language {
    related: packed!["læs også", "læs mere", "læs videre", "mere om", "relatere", "se også", "baggrund"], next: packed!["næste artikel", "næste"],
    recommended: packed!["anbefal", "måske også", "udvalgt til dig"], more: packed!["mere fra", "flere artikler", "flere nyheder", "mere i"],
    latest: packed!["seneste", "nyeste", "lige nu"], ranked: packed!["mest læst", "mest læste", "mest set", "populær"],
    front: packed!["fra forsiden", "tophistorier", "topnyheder", "udvalgte", "forsiden"], paid: packed!["annonce", "sponsor", "betalt"],
    other: packed!["emner", "kommentarer", "ledige", "job$"],
};

#[rustfmt::skip]
const NORWEGIAN: Language = Language {
    related: packed!["les også", "les mer", "les videre", "mer om", "relatert", "se også", "bakgrunn"], next: packed!["neste artikkel", "neste sak"],
    recommended: packed!["anbefal", "for deg", "kanskje du"], more: packed!["mer fra", "flere saker", "flere nyheter"],
    latest: packed!["siste nytt", "siste", "nyeste", "akkurat nå"], ranked: packed!["mest lest", "mest leste", "mest sett", "populær"],
    front: packed!["fra forsiden", "toppsaker"], paid: packed!["annonse", "sponset", "betalt innhold"], ..NONE
};

#[rustfmt::skip]
const ICELANDIC: Language = Language {
    related: packed!["tengdar", "tengt efni", "tengd", "lesa meira", "lestu", "frétt af", "sjá einnig", "meira um"],
    recommended: packed!["fleira áhugavert", "áhugavert"], more: packed!["fleiri fréttir", "fleira"], latest: packed!["nýjast", "nýjustu"],
    ranked: packed!["mest lesið", "mest lesnar", "vinsælast"], paid: packed!["auglýsing", "kynning"], ..NONE
};

#[rustfmt::skip]
const FINNISH: Language = Language {
    related: packed!["lue myös", "lue lisää", "lisää aiheesta", "aiheesta", "katso myös", "aiheeseen", "samasta aiheesta"], next: packed!["seuraava"],
    recommended: packed!["suosittele", "sinulle"], more: packed!["lisää uutisia", "muita", "lisää"], latest: packed!["uusimm", "tuoreimm", "viimeisimm", "juuri nyt"],
    ranked: packed!["luetuimm", "suosituimm", "katsotuimm"], front: packed!["etusivu", "poimintoja"], paid: packed!["mainos", "kaupallinen", "ilmoitus"], ..NONE
};

#[rustfmt::skip]
const ESTONIAN: Language = Language {
    related: packed!["loe ka", "loe lisaks", "loe veel", "seotud", "vaata ka"], more: packed!["rohkem"], latest: packed!["viimased", "värsked"],
    ranked: packed!["loetum", "populaar"], paid: packed!["reklaam", "sisuturundus"], ..NONE
};

#[rustfmt::skip]
const LATVIAN: Language = Language {
    related: packed!["lasi arī", "lasi vēl", "lasi vairāk", "saistīt"], more: packed!["vairāk"], latest: packed!["jaunāk"], ranked: packed!["lasītāk", "populār"],
    paid: packed!["reklāma"], ..NONE
};

#[rustfmt::skip]
const LITHUANIAN: Language = Language {
    related: packed!["skaitykite taip pat", "taip pat skaitykite", "susij", "skaitykite daugiau"], more: packed!["daugiau"], latest: packed!["naujaus"],
    ranked: packed!["skaitomiaus", "populiar"], paid: packed!["reklama"], ..NONE
};

#[rustfmt::skip]
const POLISH: Language = Language {
    related: packed!["czytaj też", "czytaj także", "czytaj więcej", "czytaj również", "czytaj dalej", "zobacz też", "zobacz także", "zobacz również", "powiązan", "podobne", "więcej na temat", "przeczytaj", "więcej o", "więcej:", "na ten temat", "w temacie"],
    next: packed!["następny artykuł", "następne"], recommended: packed!["polecan", "polecamy", "dla ciebie", "rekomend"],
    more: packed!["więcej z", "więcej w", "pozostałe", "inne artykuły"], latest: packed!["najnowsz", "ostatnie", "na żywo"],
    ranked: packed!["najczęściej", "popularn", "najpopularn", "najchętniej", "hity"], front: packed!["najważniejsze", "wyróżnion", "nie przegap", "temat dnia"],
    paid: packed!["reklama", "sponsorowan", "promocja", "materiał partnera", "materiał promocyjny", "materiał sponsor", "artykuł sponsor"], other: packed!["tematy", "komentarze", "tagi"],
};

#[rustfmt::skip]
const CZECH: Language = Language {
    related: packed!["čtěte také", "čtěte dále", "čtěte více", "přečtěte", "související", "k tématu", "více k", "podobné", "více o"], next: packed!["další článek"],
    recommended: packed!["mohlo by vás", "doporuč"], more: packed!["další články", "další zprávy", "více z"], latest: packed!["nejnovější", "aktuálně", "právě se"],
    ranked: packed!["nejčtenější", "populární", "nejsledovan"], front: packed!["hlavní zprávy", "hlavní události", "nepřehlédněte", "výběr"],
    paid: packed!["reklama", "komerční", "sponzor"], other: packed!["témata", "témy", "štítky"],
};

#[rustfmt::skip]
const SLOVAK: Language = Language {
    related: packed!["čítajte aj", "čítajte tiež", "prečítajte", "súvisiace", "súvisiac", "k téme", "viac k", "podobné"],
    recommended: packed!["odporúč", "mohlo by vás"], more: packed!["ďalšie články", "viac z", "viac"], latest: packed!["najnovšie", "aktuálne"],
    ranked: packed!["najčítanejšie", "najčítanejš"], front: packed!["hlavné správy"], paid: packed!["reklama", "inzercia", "platená"], ..NONE
};

#[rustfmt::skip]
const HUNGARIAN: Language = Language {
    related: packed!["kapcsolódó", "olvassa el", "olvasd el", "ezt is", "bővebben", "a témában", "hasonló"], recommended: packed!["ajánl", "önnek ajánljuk"],
    more: packed!["további", "még több"], latest: packed!["legfriss", "friss"], ranked: packed!["legolvasott", "legnépszerű", "népszerű"], front: packed!["kiemelt", "címlap"],
    paid: packed!["hirdetés", "támogatott"], ..NONE
};

#[rustfmt::skip]
const SOUTH_SLAVIC: Language = Language {
    related: packed!["pročitajte", "pročitaj", "povezan", "vezane vijesti", "vezane", "više o", "preberite", "sorodn", "slični", "slične", "vezani", "vidi još"],
    recommended: packed!["preporu", "možda će vas", "moglo bi vas", "priporoč"], more: packed!["više iz", "više vesti", "još iz", "više"],
    latest: packed!["najnovij", "najnovej", "poslednj", "zadnj"], ranked: packed!["najčitan", "najbolj bran", "popularn"],
    front: packed!["izdvojeno", "izdvajamo", "naslovn"], paid: packed!["oglas", "sponzor", "reklam"], ..NONE
};

#[rustfmt::skip]
const RUSSIAN: Language = Language {
    related: packed!["читайте", "читать также", "по теме", "на эту тему", "похожие", "связанные", "смотрите также", "подробнее", "материалы по", "ещё по"],
    next: packed!["следующая", "следующий"], recommended: packed!["рекоменд", "вам может", "интересное"],
    more: packed!["другие новости", "ещё новости", "еще новости", "больше", "другие материалы"], latest: packed!["последние", "лента", "свежие", "сейчас"],
    ranked: packed!["популярн", "самое читаемое", "самые читаемые", "читаемое", "топ"], front: packed!["главное", "главные", "выбор редакции", "важное"],
    paid: packed!["новости партнеров", "новости партнёров", "партнер", "партнёр", "реклам", "спецпроект", "новости компаний"],
    other: packed!["комментар", "темы", "подпис"],
};

#[rustfmt::skip]
const UKRAINIAN: Language = Language {
    related: packed!["читайте", "за темою", "на цю тему", "схожі", "пов'язан", "дивіться також"], recommended: packed!["рекоменд", "вас може зацікав"],
    more: packed!["інші новини", "більше"], latest: packed!["останні", "стрічка"], ranked: packed!["популярн", "найпопулярн", "читан"], front: packed!["головне", "головні"],
    paid: packed!["партнер", "реклам"], ..NONE
};

#[rustfmt::skip]
const BULGARIAN: Language = Language {
    related: packed!["още по темата", "по темата", "свързани", "прочетете", "вижте още", "вижте също"], recommended: packed!["препоръч"],
    more: packed!["още от", "още новини"], latest: packed!["последни", "най-нови"], ranked: packed!["най-четени", "най-попул"], paid: packed!["реклам"], ..NONE
};

#[rustfmt::skip]
const GREEK: Language = Language {
    related: packed!["διαβάστε", "διάβασε", "σχετικ", "δείτε επίσης", "δείτε ακόμα"], next: packed!["επόμενο"], recommended: packed!["προτειν", "προτάσεις", "ίσως σας"],
    more: packed!["περισσότερα", "περισσότερες", "ακόμη"], latest: packed!["τελευταί", "ροή", "τώρα"], ranked: packed!["δημοφιλ", "διαβάστηκαν", "περισσότερο"],
    front: packed!["κύρια", "πρώτο θέμα", "επιλογές"], paid: packed!["διαφήμιση", "χορηγ"], ..NONE
};

#[rustfmt::skip]
const TURKISH: Language = Language {
    related: packed!["ilgili", "benzer", "bunlar da", "ayrıca oku", "bunu da oku", "i̇lgili"], next: packed!["sıradaki", "sonraki haber"],
    recommended: packed!["önerilen", "öneri", "sizin için", "ilginizi çekebilir"], more: packed!["diğer haberler", "daha fazla"],
    latest: packed!["son dakika", "son haberler", "en son", "güncel"], ranked: packed!["en çok", "çok okunan", "popüler"], front: packed!["manşet", "öne çıkan", "günün"],
    paid: packed!["reklam", "sponsor", "i̇lan", "ilan$"], ..NONE
};

#[rustfmt::skip]
const ARABIC: Language = Language {
    related: packed!["اقرأ أيضا", "اقرأ أيضًا", "اقرأ ايضا", "اقرأ المزيد", "إقرأ أيضا", "ذات صلة", "مواضيع ذات", "أخبار ذات", "شاهد أيضا", "مواضيع متعلقة", "أخبار متعلقة", "طالع أيضا"],
    recommended: packed!["قد يعجبك", "قد يهمك", "نرشح لك", "مقترح"], more: packed!["المزيد من", "المزيد"], latest: packed!["آخر", "أحدث"], ranked: packed!["الأكثر"],
    front: packed!["أبرز", "أهم"], paid: packed!["إعلان", "محتوى مدفوع", "برعاية"], ..NONE
};

#[rustfmt::skip]
const HEBREW: Language = Language {
    related: packed!["עוד בנושא", "קראו גם", "קרא גם", "קראו עוד", "כתבות קשורות", "ראו גם", "בנושא זה"], recommended: packed!["אולי יעניין", "מומלצ", "אולי תאהב"],
    more: packed!["כתבות נוספות", "עוד ב", "עוד כתבות"], latest: packed!["חדשות אחרונות", "עדכונים"], ranked: packed!["הנקראות", "הנצפות", "פופולרי"],
    paid: packed!["תוכן שיווקי", "ממומן", "פרסומת"], ..NONE
};

#[rustfmt::skip]
const PERSIAN: Language = Language {
    related: packed!["مطالب مرتبط", "اخبار مرتبط", "مرتبط", "بیشتر بخوانید", "همچنین بخوانید"], recommended: packed!["پیشنهاد"], more: packed!["بیشتر"],
    latest: packed!["آخرین", "تازه"], ranked: packed!["پربازدید", "پربیننده", "پرمخاطب"], paid: packed!["تبلیغ"], ..NONE
};

#[rustfmt::skip]
const HINDI: Language = Language {
    related: packed!["यह भी पढ़ें", "ये भी पढ़ें", "ये खबर", "यह खबर", "इन्हें भी पढ़ें", "संबंधित", "सम्बंधित", "और पढ़ें", "ये खबरें भी"],
    recommended: packed!["आपके लिए", "सुझाव"], more: packed!["अन्य खबरें", "और खबरें", "से और"], latest: packed!["ताज़ा", "ताजा", "लेटेस्ट"],
    ranked: packed!["सबसे ज्यादा", "ट्रेंडिंग", "लोकप्रिय", "टॉप"], paid: packed!["विज्ञापन"], ..NONE
};

#[rustfmt::skip]
const BENGALI: Language = Language {
    related: packed!["আরও পড়ুন", "আরো পড়ুন", "সম্পর্কিত", "সংশ্লিষ্ট"], more: packed!["আরও", "এ বিভাগের"], latest: packed!["সর্বশেষ"],
    ranked: packed!["জনপ্রিয়", "সর্বাধিক", "পাঠকপ্রিয়"], paid: packed!["বিজ্ঞাপন"], ..NONE
};

#[rustfmt::skip]
const TAMIL: Language = Language {
    related: packed!["தொடர்புடைய", "மேலும் படிக்க", "இதையும் படி"], latest: packed!["சமீபத்திய"], ranked: packed!["அதிகம்"], paid: packed!["விளம்பர"], ..NONE
};

#[rustfmt::skip]
const INDONESIAN: Language = Language {
    related: packed!["baca juga", "baca lagi", "berita terkait", "artikel terkait", "terkait", "berkaitan", "lihat juga", "simak juga", "baca selengkapnya"],
    next: packed!["selanjutnya"], recommended: packed!["rekomendasi", "untuk anda", "untukmu"], more: packed!["berita lain", "lagi berita", "lainnya"],
    latest: packed!["terkini", "terbaru", "semasa"], ranked: packed!["terpopuler", "populer", "popular", "paling banyak", "trending"],
    front: packed!["pilihan", "sorotan", "utama"], paid: packed!["iklan", "advertorial"], ..NONE
};

#[rustfmt::skip]
const VIETNAMESE: Language = Language {
    related: packed!["tin liên quan", "liên quan", "xem thêm", "đọc thêm"], recommended: packed!["có thể bạn", "gợi ý", "đề xuất"],
    more: packed!["cùng chuyên mục", "tin cùng", "tin khác"], latest: packed!["tin mới", "mới nhất"], ranked: packed!["đọc nhiều", "xem nhiều", "nổi bật"],
    paid: packed!["quảng cáo", "tài trợ"], ..NONE
};

#[rustfmt::skip]
const THAI: Language = Language {
    related: packed!["เกี่ยวข้อง", "อ่านเพิ่ม", "อ่านต่อ", "อ่านข่าว"], recommended: packed!["แนะนำ"], latest: packed!["ล่าสุด"], ranked: packed!["ยอดนิยม", "ยอดฮิต"],
    paid: packed!["โฆษณา"], ..NONE
};

#[rustfmt::skip]
const JAPANESE: Language = Language {
    related: packed!["関連", "あわせて読み", "合わせて読み", "併せて読み", "こちらも", "この記事も"], next: packed!["次の記事", "次に読"], recommended: packed!["おすすめ", "お薦め", "オススメ", "レコメンド"],
    more: packed!["他の記事", "もっと見る", "一覧"], latest: packed!["新着", "最新", "速報"], ranked: packed!["ランキング", "人気", "よく読まれ", "アクセス"], front: packed!["注目", "主要", "トップ", "ピックアップ", "特集"],
    paid: packed!["広告", "スポンサー", "pr$"], other: packed!["コメント", "タグ", "キーワード"],
};

#[rustfmt::skip]
const CHINESE: Language = Language {
    related: packed!["相关", "相關", "延伸阅读", "延伸閱讀", "更多阅读", "拓展阅读"], next: packed!["下一篇", "下一則"], recommended: packed!["推荐", "推薦", "猜你喜欢", "猜你喜歡", "你可能"], more: packed!["更多"],
    latest: packed!["最新", "即時", "即时", "滚动"], ranked: packed!["热门", "熱門", "排行", "热点", "熱點", "热榜", "点击"], front: packed!["编辑推荐", "要闻", "要聞", "头条", "頭條", "精选", "精選"],
    paid: packed!["广告", "廣告", "赞助", "贊助"], other: packed!["评论", "留言", "标签"],
};

#[rustfmt::skip]
const KOREAN: Language = Language {
    related: packed!["관련", "함께 볼", "함께 읽", "연관", "이 기사와"], next: packed!["다음 기사", "다음기사"], recommended: packed!["추천", "당신이 좋아"], more: packed!["다른기사", "다른 기사", "더보기"],
    latest: packed!["최신", "실시간", "속보", "이 시각"], ranked: packed!["많이 본", "많이본", "인기", "랭킹"], front: packed!["주요", "헤드라인", "오늘의", "핫이슈"], paid: packed!["광고", "스폰서", "협찬"], ..NONE
};

#[rustfmt::skip]
const SWAHILI: Language = Language {
    related: packed!["soma zaidi", "soma pia", "habari zinazo", "zinazohusiana"], latest: packed!["habari mpya", "mpya"], ranked: packed!["zilizosomwa", "maarufu"],
    paid: packed!["tangazo"], ..NONE
};

#[rustfmt::skip]
const ZULU: Language = Language {
    related: packed!["funda", "okunye"], latest: packed!["zakamuva", "ezintsha"], ..NONE
};

#[rustfmt::skip]
const AFRIKAANS: Language = Language {
    related: packed!["lees ook", "lees meer", "verwante", "meer oor"], latest: packed!["jongste", "nuutste"], ranked: packed!["gewildste", "meeste gelees"],
    paid: packed!["advertensie"], ..NONE
};

#[rustfmt::skip]
const WELSH: Language = Language {
    related: packed!["darllen mwy", "darllenwch", "cysylltiedig", "straeon perthnasol"], latest: packed!["diweddaraf"], ranked: packed!["mwyaf poblogaidd"], ..NONE
};
