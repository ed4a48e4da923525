//! The stems of [`super`], language by language.

use super::Language;

#[rustfmt::skip]
pub(super) const LANGUAGES: &[Language] = &[
    ENGLISH, GERMAN, FRENCH, SPANISH, CATALAN, ITALIAN, PORTUGUESE, ROMANIAN, DUTCH, SWEDISH, DANISH,
    NORWEGIAN, ICELANDIC, FINNISH, ESTONIAN, LATVIAN, LITHUANIAN, POLISH, CZECH, SLOVAK, HUNGARIAN,
    SOUTH_SLAVIC, RUSSIAN, UKRAINIAN, BULGARIAN, GREEK, TURKISH, ARABIC, HEBREW, PERSIAN, HINDI, BENGALI,
    TAMIL, INDONESIAN, VIETNAMESE, THAI, JAPANESE, CHINESE, KOREAN, SWAHILI, ZULU, AFRIKAANS, WELSH,
];

#[rustfmt::skip]
const NONE: Language = Language {
    related: &[], next: &[], recommended: &[], more: &[], latest: &[], ranked: &[], front: &[], paid: &[], other: &[],
};

#[rustfmt::skip]
const ENGLISH: Language = Language {
    related: &["related", "read more", "read also", "also read", "see also", "also see", "further reading", "more on", "more about", "more like this", "more coverage", "similar", "background$", "dig deeper", "go deeper", "read this", "additional reading", "our earlier", "previously"],
    next: &["read next", "next story", "up next", "next article", "next up", "next post", "next read", "what to read next", "read this next"],
    recommended: &["recommended", "suggested", "you may also", "you might also", "you may like", "you might like", "you'll also", "for you$", "more to read", "keep reading", "more to explore", "explore more", "don't miss"],
    more: &["more ", "more from", "more in", "more of", "more news", "more stories", "more articles", "also in", "also from", "elsewhere in"],
    latest: &["latest", "just in$", "newest", "recent", "breaking", "news flash", "live$", "happening now", "today's"],
    ranked: &["most read", "most popular", "most viewed", "most watched", "most shared", "most commented", "most discussed", "popular", "trending", "top 5", "top 10", "best of", "what's hot", "viral"],
    front: &["top stories", "top news", "top story", "editor's", "editors'", "editors", "must read", "must-read", "must watch", "headlines", "from around the site", "in case you missed", "icymi", "featured", "highlights", "spotlight", "from the homepage", "home page", "front page", "in the news", "in other news", "check also", "web stories", "special", "explore$"],
    paid: &["sponsored", "sponsor", "promoted", "paid", "partner$", "partners$", "partner content", "advert", "ad$", "ads$", "around the web", "from the web", "branded", "brand content", "brand voice", "brandvoice", "company news", "press release", "promo", "commercial"],
    other: &["topics", "tags", "newsletter", "inbox", "deals", "shopping", "voucher", "comments", "author", "about the", "follow", "share", "job", "weather", "games", "podcasts$", "events", "subscribe", "contact", "sections", "categories", "search", "sign up", "navigat", "our network", "menu", "companies", "services"],
};

#[rustfmt::skip]
const GERMAN: Language = Language {
    related: &["mehr zum", "zum thema", "mehr zu", "mehr dazu", "mehr über", "lesen sie auch", "lesen sie mehr", "lesen sie hier", "lesen sie weiter", "lesen sie dazu", "auch lesen", "lies auch", "ähnliche", "passend", "verwandte", "weiterlesen", "weiterführend", "hintergrund", "siehe auch", "mehr lesen", "weiteres zum", "themenverwandt", "artikel zum"],
    next: &["nächster artikel", "nächste", "als nächstes"],
    recommended: &["auch interessant", "das könnte", "könnte sie auch", "könnte dich auch", "interessiert sie auch", "empfohlen", "empfehlung", "empfiehlt", "empfehlen", "unsere empfehlung", "lesetipp"],
    more: &["mehr ", "mehr aus", "mehr von", "mehr in", "weitere", "mehr nachrichten", "mehr artikel"],
    latest: &["neueste", "aktuell", "neu auf", "neue nachrichten", "neue artikel", "neue beiträge", "neue meldungen", "letzte meldungen", "gerade eben"],
    ranked: &["meistgelesen", "am meisten gelesen", "meist gelesen", "meistgesehen", "beliebt", "top-artikel", "meistkommentiert"],
    front: &["top-themen", "top-news", "topmeldung", "top-thema", "schlagzeilen", "startseite", "highlights", "nicht verpassen"],
    paid: &["anzeige$", "gesponsert", "werbung", "partnerangebot", "verlagsangebot"],
    other: &["themen$", "schlagwörter", "autor", "kommentare", "stellen", "dienste", "über "],
};

#[rustfmt::skip]
const FRENCH: Language = Language {
    related: &["lire aussi", "à lire aussi", "a lire aussi", "à lire", "lire la suite", "lire également", "sur le même sujet", "sur le meme sujet", "même thème", "voir aussi", "à voir aussi", "articles liés", "article lié", "similaires", "en lien", "sur le sujet", "pour aller plus loin", "en savoir plus", "plus sur", "associés", "retrouvez aussi"],
    next: &["article suivant", "à suivre", "lire ensuite"],
    recommended: &["recommandé", "recommandations", "conseille", "vous aimerez", "pourrait vous", "suggestions", "pour vous", "vous pourriez"],
    more: &["plus de", "plus d'", "dans la même", "tous les articles", "autres articles", "dans la rubrique", "aussi dans"],
    latest: &["dernières", "derniers", "dernière", "en continu", "en direct", "l'actu", "nouveau"],
    ranked: &["les plus lus", "le plus lu", "plus lus", "les plus", "populaires", "tendances"],
    front: &["à la une", "à ne pas manquer", "notre sélection", "la sélection", "nos vidéos", "l'essentiel"],
    paid: &["publicité", "contenu sponsorisé", "sponsorisé", "partenaire", "annonce", "bons plans"],
    other: &["thèmes", "mots-clés", "commentaires", "suivez", "auteur", "services"],
};

#[rustfmt::skip]
const SPANISH: Language = Language {
    related: &["noticia relacionada", "noticias relacionadas", "relacionad", "lee también", "lea también", "leer también", "leé también", "lee además", "lee más", "lea más", "más sobre", "ver también", "ve también", "te puede interesar", "le puede interesar", "también te", "también puedes", "mira también", "sobre el tema", "en contexto"],
    next: &["siguiente noticia", "siguiente artículo", "sigue leyendo"],
    recommended: &["recomendad", "te recomendamos", "le recomendamos", "recomendamos", "podría interesar", "puede interesar", "para ti"],
    more: &["más en", "más de", "más noticias", "más información", "más artículos", "otras noticias", "además en"],
    latest: &["últimas", "lo último", "última hora", "más reciente", "ahora"],
    ranked: &["lo más", "más leíd", "más visto", "más popular", "tendencias", "los más"],
    front: &["destacad", "no te pierdas", "no te lo pierdas", "portada", "titulares", "en portada"],
    paid: &["publicidad", "patrocinad", "contenido de marca", "ofertas", "oferplan", "anuncio"],
    other: &["temas", "etiquetas", "comentarios", "autor", "síguenos", "trending topics"],
};

#[rustfmt::skip]
const CATALAN: Language = Language {
    related: &["llegeix també", "llegiu també", "relacionad", "més sobre", "més informació"], more: &["més notícies", "més de"],
    latest: &["últimes", "darrer"], ranked: &["el més llegit", "més llegit"], recommended: &["et pot interessar", "et recomanem"],
    paid: &["publicitat", "patrocinat"], ..NONE
};

#[rustfmt::skip]
const ITALIAN: Language = Language {
    related: &["leggi anche", "leggi di più", "leggi tutto", "correlat", "approfondi", "sullo stesso", "vedi anche", "per saperne di più", "articoli simili", "notizie collegate", "guarda anche"],
    next: &["prossimo articolo", "articolo successivo"],
    recommended: &["potrebbe interessar", "ti potrebbe", "potrebbero interessar", "consigliat", "raccomandat", "scelti per te"],
    more: &["altre notizie", "altri articoli", "altro da", "altro su", "dalla stessa sezione"], latest: &["ultime", "ultim'ora", "ultimi", "in diretta"],
    ranked: &["più letti", "più lette", "i più letti", "più visti", "popolari", "di tendenza"],
    front: &["da non perdere", "in evidenza", "in primo piano", "primo piano"], paid: &["pubblicità", "sponsorizzat", "contenuto sponsorizzato"],
    other: &["argomenti", "commenti", "autore"],
};

#[rustfmt::skip]
const PORTUGUESE: Language = Language {
    related: &["leia também", "leia mais", "leia ainda", "ler também", "veja também", "veja mais", "saiba mais", "relacionad", "mais sobre", "ver também", "sobre o tema"],
    next: &["próxima notícia", "próximo artigo", "a seguir"],
    recommended: &["você pode gostar", "recomendad", "recomendamos", "pode interessar", "pode gostar", "para você"],
    more: &["mais em", "mais de", "mais do", "mais da", "mais notícias", "outras notícias"], latest: &["últimas", "mais recentes", "ao vivo", "agora"],
    ranked: &["mais lidas", "mais lidos", "mais vistas", "mais vistos", "populares", "em alta"],
    front: &["destaques", "em destaque", "não perca", "manchetes"], paid: &["publicidade", "patrocinad", "anúncio", "conteúdo de marca"],
    other: &["tópicos", "comentários", "assuntos", "siga"],
};

#[rustfmt::skip]
const ROMANIAN: Language = Language {
    related: &["citește și", "citeşte şi", "citește mai", "citeşte mai", "vezi și", "vezi şi", "pe aceeași temă", "similare", "articole asemănătoare"],
    recommended: &["recomand", "te-ar putea interesa", "ți-ar putea"], more: &["mai multe", "alte știri"], latest: &["ultimele", "cele mai noi"],
    ranked: &["cele mai citite", "cele mai populare"], front: &["știrile zilei"], paid: &["publicitate", "promovat"], ..NONE
};

#[rustfmt::skip]
const DUTCH: Language = Language {
    related: &["lees ook", "lees meer", "lees verder", "meer over", "gerelateerd", "zie ook", "bekijk ook", "meer lezen", "ook lezen"],
    next: &["volgende artikel", "hierna"],
    recommended: &["aanbevolen", "aanrader", "mogelijk ook interessant", "ook interessant", "vind je ook", "voor jou"],
    more: &["meer uit", "meer van", "meer in", "meer nieuws"], latest: &["net binnen", "laatste", "nieuwste", "het laatste nieuws"],
    ranked: &["meest gelezen", "meest bekeken", "best gelezen", "populair"], front: &["uitgelicht", "in het nieuws", "niet te missen"],
    paid: &["advertentie", "gesponsord", "partnerbijdrage", "reclame"], other: &["onderwerpen", "reacties", "vacatures"],
};

#[rustfmt::skip]
const SWEDISH: Language = Language {
    related: &["läs mer", "läs också", "läs även", "mer om", "relatera", "se också", "se även", "fler artiklar om", "bakgrund"],
    next: &["nästa artikel", "läs nästa"], recommended: &["rekommendera", "för dig", "du kanske"],
    more: &["mer från", "fler artiklar", "fler nyheter", "mer i"], latest: &["senaste", "just nu", "nyast", "nyheter just"],
    ranked: &["mest läst", "mest lästa", "populär", "mest sedd"], front: &["toppnyheter", "missa inte", "utvalt"],
    paid: &["annons", "sponsra", "i samarbete"], other: &["ämnen", "kommentarer"],
};

#[rustfmt::skip]
const DANISH: Language = Language {
    related: &["læs også", "læs mere", "læs videre", "mere om", "relatere", "se også", "baggrund"], next: &["næste artikel", "næste"],
    recommended: &["anbefal", "måske også", "udvalgt til dig"], more: &["mere fra", "flere artikler", "flere nyheder", "mere i"],
    latest: &["seneste", "nyeste", "lige nu"], ranked: &["mest læst", "mest læste", "mest set", "populær"],
    front: &["fra forsiden", "tophistorier", "topnyheder", "udvalgte", "forsiden"], paid: &["annonce", "sponsor", "betalt"],
    other: &["emner", "kommentarer", "ledige", "job$"],
};

#[rustfmt::skip]
const NORWEGIAN: Language = Language {
    related: &["les også", "les mer", "les videre", "mer om", "relatert", "se også", "bakgrunn"], next: &["neste artikkel", "neste sak"],
    recommended: &["anbefal", "for deg", "kanskje du"], more: &["mer fra", "flere saker", "flere nyheter"],
    latest: &["siste nytt", "siste", "nyeste", "akkurat nå"], ranked: &["mest lest", "mest leste", "mest sett", "populær"],
    front: &["fra forsiden", "toppsaker"], paid: &["annonse", "sponset", "betalt innhold"], ..NONE
};

#[rustfmt::skip]
const ICELANDIC: Language = Language {
    related: &["tengdar", "tengt efni", "tengd", "lesa meira", "lestu", "frétt af", "sjá einnig", "meira um"],
    recommended: &["fleira áhugavert", "áhugavert"], more: &["fleiri fréttir", "fleira"], latest: &["nýjast", "nýjustu"],
    ranked: &["mest lesið", "mest lesnar", "vinsælast"], paid: &["auglýsing", "kynning"], ..NONE
};

#[rustfmt::skip]
const FINNISH: Language = Language {
    related: &["lue myös", "lue lisää", "lisää aiheesta", "aiheesta", "katso myös", "aiheeseen", "samasta aiheesta"], next: &["seuraava"],
    recommended: &["suosittele", "sinulle"], more: &["lisää uutisia", "muita", "lisää"], latest: &["uusimm", "tuoreimm", "viimeisimm", "juuri nyt"],
    ranked: &["luetuimm", "suosituimm", "katsotuimm"], front: &["etusivu", "poimintoja"], paid: &["mainos", "kaupallinen", "ilmoitus"], ..NONE
};

#[rustfmt::skip]
const ESTONIAN: Language = Language {
    related: &["loe ka", "loe lisaks", "loe veel", "seotud", "vaata ka"], more: &["rohkem"], latest: &["viimased", "värsked"],
    ranked: &["loetum", "populaar"], paid: &["reklaam", "sisuturundus"], ..NONE
};

#[rustfmt::skip]
const LATVIAN: Language = Language {
    related: &["lasi arī", "lasi vēl", "lasi vairāk", "saistīt"], more: &["vairāk"], latest: &["jaunāk"], ranked: &["lasītāk", "populār"],
    paid: &["reklāma"], ..NONE
};

#[rustfmt::skip]
const LITHUANIAN: Language = Language {
    related: &["skaitykite taip pat", "taip pat skaitykite", "susij", "skaitykite daugiau"], more: &["daugiau"], latest: &["naujaus"],
    ranked: &["skaitomiaus", "populiar"], paid: &["reklama"], ..NONE
};

#[rustfmt::skip]
const POLISH: Language = Language {
    related: &["czytaj też", "czytaj także", "czytaj więcej", "czytaj również", "czytaj dalej", "zobacz też", "zobacz także", "zobacz również", "powiązan", "podobne", "więcej na temat", "przeczytaj", "więcej o", "więcej:", "na ten temat", "w temacie"],
    next: &["następny artykuł", "następne"], recommended: &["polecan", "polecamy", "dla ciebie", "rekomend"],
    more: &["więcej z", "więcej w", "pozostałe", "inne artykuły"], latest: &["najnowsz", "ostatnie", "na żywo"],
    ranked: &["najczęściej", "popularn", "najpopularn", "najchętniej", "hity"], front: &["najważniejsze", "wyróżnion", "nie przegap", "temat dnia"],
    paid: &["reklama", "sponsorowan", "promocja", "materiał partnera"], other: &["tematy", "komentarze", "tagi"],
};

#[rustfmt::skip]
const CZECH: Language = Language {
    related: &["čtěte také", "čtěte dále", "čtěte více", "přečtěte", "související", "k tématu", "více k", "podobné", "více o"], next: &["další článek"],
    recommended: &["mohlo by vás", "doporuč"], more: &["další články", "další zprávy", "více z"], latest: &["nejnovější", "aktuálně", "právě se"],
    ranked: &["nejčtenější", "populární", "nejsledovan"], front: &["hlavní zprávy", "hlavní události", "nepřehlédněte", "výběr"],
    paid: &["reklama", "komerční", "sponzor"], other: &["témata", "témy", "štítky"],
};

#[rustfmt::skip]
const SLOVAK: Language = Language {
    related: &["čítajte aj", "čítajte tiež", "prečítajte", "súvisiace", "súvisiac", "k téme", "viac k", "podobné"],
    recommended: &["odporúč", "mohlo by vás"], more: &["ďalšie články", "viac z", "viac"], latest: &["najnovšie", "aktuálne"],
    ranked: &["najčítanejšie", "najčítanejš"], front: &["hlavné správy"], paid: &["reklama", "inzercia", "platená"], ..NONE
};

#[rustfmt::skip]
const HUNGARIAN: Language = Language {
    related: &["kapcsolódó", "olvassa el", "olvasd el", "ezt is", "bővebben", "a témában", "hasonló"], recommended: &["ajánl", "önnek ajánljuk"],
    more: &["további", "még több"], latest: &["legfriss", "friss"], ranked: &["legolvasott", "legnépszerű", "népszerű"], front: &["kiemelt", "címlap"],
    paid: &["hirdetés", "támogatott"], ..NONE
};

#[rustfmt::skip]
const SOUTH_SLAVIC: Language = Language {
    related: &["pročitajte", "pročitaj", "povezan", "vezane vijesti", "vezane", "više o", "preberite", "sorodn", "slični", "slične", "vezani", "vidi još"],
    recommended: &["preporu", "možda će vas", "moglo bi vas", "priporoč"], more: &["više iz", "više vesti", "još iz", "više"],
    latest: &["najnovij", "najnovej", "poslednj", "zadnj"], ranked: &["najčitan", "najbolj bran", "popularn"],
    front: &["izdvojeno", "izdvajamo", "naslovn"], paid: &["oglas", "sponzor", "reklam"], ..NONE
};

#[rustfmt::skip]
const RUSSIAN: Language = Language {
    related: &["читайте", "читать также", "по теме", "на эту тему", "похожие", "связанные", "смотрите также", "подробнее", "материалы по", "ещё по"],
    next: &["следующая", "следующий"], recommended: &["рекоменд", "вам может", "интересное"],
    more: &["другие новости", "ещё новости", "еще новости", "больше", "другие материалы"], latest: &["последние", "лента", "свежие", "сейчас"],
    ranked: &["популярн", "самое читаемое", "самые читаемые", "читаемое", "топ"], front: &["главное", "главные", "выбор редакции", "важное"],
    paid: &["новости партнеров", "новости партнёров", "партнер", "партнёр", "реклам", "спецпроект", "новости компаний"],
    other: &["комментар", "темы", "подпис"],
};

#[rustfmt::skip]
const UKRAINIAN: Language = Language {
    related: &["читайте", "за темою", "на цю тему", "схожі", "пов'язан", "дивіться також"], recommended: &["рекоменд", "вас може зацікав"],
    more: &["інші новини", "більше"], latest: &["останні", "стрічка"], ranked: &["популярн", "найпопулярн", "читан"], front: &["головне", "головні"],
    paid: &["партнер", "реклам"], ..NONE
};

#[rustfmt::skip]
const BULGARIAN: Language = Language {
    related: &["още по темата", "по темата", "свързани", "прочетете", "вижте още", "вижте също"], recommended: &["препоръч"],
    more: &["още от", "още новини"], latest: &["последни", "най-нови"], ranked: &["най-четени", "най-попул"], paid: &["реклам"], ..NONE
};

#[rustfmt::skip]
const GREEK: Language = Language {
    related: &["διαβάστε", "διάβασε", "σχετικ", "δείτε επίσης", "δείτε ακόμα"], next: &["επόμενο"], recommended: &["προτειν", "προτάσεις", "ίσως σας"],
    more: &["περισσότερα", "περισσότερες", "ακόμη"], latest: &["τελευταί", "ροή", "τώρα"], ranked: &["δημοφιλ", "διαβάστηκαν", "περισσότερο"],
    front: &["κύρια", "πρώτο θέμα", "επιλογές"], paid: &["διαφήμιση", "χορηγ"], ..NONE
};

#[rustfmt::skip]
const TURKISH: Language = Language {
    related: &["ilgili", "benzer", "bunlar da", "ayrıca oku", "bunu da oku", "i̇lgili"], next: &["sıradaki", "sonraki haber"],
    recommended: &["önerilen", "öneri", "sizin için", "ilginizi çekebilir"], more: &["diğer haberler", "daha fazla"],
    latest: &["son dakika", "son haberler", "en son", "güncel"], ranked: &["en çok", "çok okunan", "popüler"], front: &["manşet", "öne çıkan", "günün"],
    paid: &["reklam", "sponsor", "i̇lan", "ilan$"], ..NONE
};

#[rustfmt::skip]
const ARABIC: Language = Language {
    related: &["اقرأ أيضا", "اقرأ أيضًا", "اقرأ ايضا", "اقرأ المزيد", "إقرأ أيضا", "ذات صلة", "مواضيع ذات", "أخبار ذات", "شاهد أيضا", "مواضيع متعلقة", "أخبار متعلقة", "طالع أيضا"],
    recommended: &["قد يعجبك", "قد يهمك", "نرشح لك", "مقترح"], more: &["المزيد من", "المزيد"], latest: &["آخر", "أحدث"], ranked: &["الأكثر"],
    front: &["أبرز", "أهم"], paid: &["إعلان", "محتوى مدفوع", "برعاية"], ..NONE
};

#[rustfmt::skip]
const HEBREW: Language = Language {
    related: &["עוד בנושא", "קראו גם", "קרא גם", "קראו עוד", "כתבות קשורות", "ראו גם", "בנושא זה"], recommended: &["אולי יעניין", "מומלצ", "אולי תאהב"],
    more: &["כתבות נוספות", "עוד ב", "עוד כתבות"], latest: &["חדשות אחרונות", "עדכונים"], ranked: &["הנקראות", "הנצפות", "פופולרי"],
    paid: &["תוכן שיווקי", "ממומן", "פרסומת"], ..NONE
};

#[rustfmt::skip]
const PERSIAN: Language = Language {
    related: &["مطالب مرتبط", "اخبار مرتبط", "مرتبط", "بیشتر بخوانید", "همچنین بخوانید"], recommended: &["پیشنهاد"], more: &["بیشتر"],
    latest: &["آخرین", "تازه"], ranked: &["پربازدید", "پربیننده", "پرمخاطب"], paid: &["تبلیغ"], ..NONE
};

#[rustfmt::skip]
const HINDI: Language = Language {
    related: &["यह भी पढ़ें", "ये भी पढ़ें", "ये खबर", "यह खबर", "इन्हें भी पढ़ें", "संबंधित", "सम्बंधित", "और पढ़ें", "ये खबरें भी"],
    recommended: &["आपके लिए", "सुझाव"], more: &["अन्य खबरें", "और खबरें", "से और"], latest: &["ताज़ा", "ताजा", "लेटेस्ट"],
    ranked: &["सबसे ज्यादा", "ट्रेंडिंग", "लोकप्रिय", "टॉप"], paid: &["विज्ञापन"], ..NONE
};

#[rustfmt::skip]
const BENGALI: Language = Language {
    related: &["আরও পড়ুন", "আরো পড়ুন", "সম্পর্কিত", "সংশ্লিষ্ট"], more: &["আরও", "এ বিভাগের"], latest: &["সর্বশেষ"],
    ranked: &["জনপ্রিয়", "সর্বাধিক", "পাঠকপ্রিয়"], paid: &["বিজ্ঞাপন"], ..NONE
};

#[rustfmt::skip]
const TAMIL: Language = Language {
    related: &["தொடர்புடைய", "மேலும் படிக்க", "இதையும் படி"], latest: &["சமீபத்திய"], ranked: &["அதிகம்"], paid: &["விளம்பர"], ..NONE
};

#[rustfmt::skip]
const INDONESIAN: Language = Language {
    related: &["baca juga", "baca lagi", "berita terkait", "artikel terkait", "terkait", "berkaitan", "lihat juga", "simak juga", "baca selengkapnya"],
    next: &["selanjutnya"], recommended: &["rekomendasi", "untuk anda", "untukmu"], more: &["berita lain", "lagi berita", "lainnya"],
    latest: &["terkini", "terbaru", "semasa"], ranked: &["terpopuler", "populer", "popular", "paling banyak", "trending"],
    front: &["pilihan", "sorotan", "utama"], paid: &["iklan", "advertorial"], ..NONE
};

#[rustfmt::skip]
const VIETNAMESE: Language = Language {
    related: &["tin liên quan", "liên quan", "xem thêm", "đọc thêm"], recommended: &["có thể bạn", "gợi ý", "đề xuất"],
    more: &["cùng chuyên mục", "tin cùng", "tin khác"], latest: &["tin mới", "mới nhất"], ranked: &["đọc nhiều", "xem nhiều", "nổi bật"],
    paid: &["quảng cáo", "tài trợ"], ..NONE
};

#[rustfmt::skip]
const THAI: Language = Language {
    related: &["เกี่ยวข้อง", "อ่านเพิ่ม", "อ่านต่อ", "อ่านข่าว"], recommended: &["แนะนำ"], latest: &["ล่าสุด"], ranked: &["ยอดนิยม", "ยอดฮิต"],
    paid: &["โฆษณา"], ..NONE
};

#[rustfmt::skip]
const JAPANESE: Language = Language {
    related: &["関連", "あわせて読み", "合わせて読み", "併せて読み", "こちらも", "この記事も"], next: &["次の記事", "次に読"], recommended: &["おすすめ", "お薦め", "オススメ", "レコメンド"],
    more: &["他の記事", "もっと見る", "一覧"], latest: &["新着", "最新", "速報"], ranked: &["ランキング", "人気", "よく読まれ", "アクセス"], front: &["注目", "主要", "トップ", "ピックアップ", "特集"],
    paid: &["広告", "スポンサー", "pr$"], other: &["コメント", "タグ", "キーワード"],
};

#[rustfmt::skip]
const CHINESE: Language = Language {
    related: &["相关", "相關", "延伸阅读", "延伸閱讀", "更多阅读", "拓展阅读"], next: &["下一篇", "下一則"], recommended: &["推荐", "推薦", "猜你喜欢", "猜你喜歡", "你可能"], more: &["更多"],
    latest: &["最新", "即時", "即时", "滚动"], ranked: &["热门", "熱門", "排行", "热点", "熱點", "热榜", "点击"], front: &["编辑推荐", "要闻", "要聞", "头条", "頭條", "精选", "精選"],
    paid: &["广告", "廣告", "赞助", "贊助"], other: &["评论", "留言", "标签"],
};

#[rustfmt::skip]
const KOREAN: Language = Language {
    related: &["관련", "함께 볼", "함께 읽", "연관", "이 기사와"], next: &["다음 기사", "다음기사"], recommended: &["추천", "당신이 좋아"], more: &["다른기사", "다른 기사", "더보기"],
    latest: &["최신", "실시간", "속보", "이 시각"], ranked: &["많이 본", "많이본", "인기", "랭킹"], front: &["주요", "헤드라인", "오늘의", "핫이슈"], paid: &["광고", "스폰서", "협찬"], ..NONE
};

#[rustfmt::skip]
const SWAHILI: Language = Language {
    related: &["soma zaidi", "soma pia", "habari zinazo", "zinazohusiana"], latest: &["habari mpya", "mpya"], ranked: &["zilizosomwa", "maarufu"],
    paid: &["tangazo"], ..NONE
};

#[rustfmt::skip]
const ZULU: Language = Language {
    related: &["funda", "okunye"], latest: &["zakamuva", "ezintsha"], ..NONE
};

#[rustfmt::skip]
const AFRIKAANS: Language = Language {
    related: &["lees ook", "lees meer", "verwante", "meer oor"], latest: &["jongste", "nuutste"], ranked: &["gewildste", "meeste gelees"],
    paid: &["advertensie"], ..NONE
};

#[rustfmt::skip]
const WELSH: Language = Language {
    related: &["darllen mwy", "darllenwch", "cysylltiedig", "straeon perthnasol"], latest: &["diweddaraf"], ranked: &["mwyaf poblogaidd"], ..NONE
};
