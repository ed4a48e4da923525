//! What links say that lead to no story, by language: calls to action, and the way back in a chronology.
//!
//! A headline may begin with "buy" or "try"; only what no headline says is in here.

use crate::lexicon::packed::{Packed, packed};

/// Beginnings of texts that ask for something. One that ends in `$` ends with the word.
#[rustfmt::skip]
pub(super) const ACTIONS: Packed = packed![
    // English
    "sign up", "signup", "subscribe", "register now", "register here", "register for", "log in", "login", "sign in", "get started", "get a quote", "get quote", "get the app", "get my",
    "get your free", "get in touch", "get a demo", "get a free", "contact us", "contact our", "book now", "book a demo", "book your", "book a call",
    "book an appointment", "book a consultation", "request a", "request your", "schedule a", "schedule your", "talk to an", "talk to our", "talk to sales", "speak to", "start your free", "start free",
    "start a free", "start now", "try for free", "try it free", "try now", "shop now", "shop the", "shop all", "buy now", "buy here", "order now", "order here", "add to cart", "read the entire", "read the full", "read full", "add us as", "add as a preferred", "apply now",
    "apply here", "apply today", "join now", "join our", "join us", "join today", "donate now", "donate to", "donate today", "donate here", "support our", "support us", "click here", "click to", "download now", "download chart", "download image", "download pdf", "download as", "download this", "download here",
    "download our", "download the app", "download the free", "download your", "view all", "view more", "see all", "show all", "show more", "load more", "browse all", "explore all", "leave a comment",
    "leave a reply", "post a comment", "write a letter", "write a review", "send us", "submit a", "submit your", "follow us", "share this", "print this", "listen now", "watch now$", "check price",
    "check availability", "see price", "view deal", "see deal", "view product", "compare prices", "take the quiz", "take our", "claim your", "enroll now", "enrol now", "reserve", "visit website",
    "visit site", "back to", "go to homepage", "become a member", "become a subscriber", "manage your", "i'd like to", "see review", "read review", "read our review", "see plans", "view pricing", "see pricing",
    // German
    "jetzt", "hier klicken", "hier geht's", "hier gehts", "hier bestellen", "hier anmelden", "hier abonnieren", "anmelden", "registrieren", "abonnieren", "newsletter", "zum angebot", "zum shop", "zum newsletter", "zum produkt",
    "kontaktieren sie", "kontakt aufnehmen", "termin vereinbaren", "demo anfordern", "kostenlos testen", "in den warenkorb", "kommentar schreiben", "leserbrief", "folgen sie uns",
    "unterstützen sie", "spenden", "alle anzeigen", "alle ansehen", "zurück zu", "artikel drucken", "preis prüfen",
    // French, Spanish, Catalan, Italian, Portuguese, Romanian
    "s'inscrire", "inscrivez-vous", "s'abonner", "abonnez-vous", "je m'abonne", "je découvre", "contactez", "cliquez ici", "acheter", "commander", "réserver", "télécharger l'app", "faire un don",
    "voir tout", "tout voir", "demander une", "essayer gratuitement", "suivez-nous", "suscríbete", "suscribete", "suscribirse", "regístrate", "registrate", "inscríbete", "haz clic", "haga clic", "pincha aquí", "clic aquí",
    "comprar", "contáctanos", "contacta con", "descarga la app", "ver todos", "ver todas", "ver todo", "solicita", "reserva tu", "únete", "síguenos", "subscriu", "iscriviti", "registrati", "abbonati", "clicca qui",
    "acquista", "contattaci", "scarica l'app", "vedi tutt", "richiedi", "prenota", "seguici", "assine", "inscreva-se", "cadastre-se", "clique aqui", "compre", "fale conosco", "entre em contato", "baixe o app", "ver todas as",
    "siga-nos", "abonează", "aboneaza", "înregistrează", "contactează",
    // Dutch, Swedish, Danish, Norwegian, Finnish
    "meld je aan", "schrijf je in", "aanmelden", "abonneer", "klik hier", "koop nu", "neem contact", "bestel nu", "bekijk alle", "word lid", "prenumerera", "registrera dig", "klicka här", "köp nu", "kontakta oss", "visa alla",
    "bli medlem", "logga in", "tilmeld", "abonnér", "klik her", "køb nu", "kontakt os", "se alle", "log ind", "bliv medlem", "meld deg på", "abonner", "klikk her", "kjøp nå", "kontakt oss", "logg inn", "bli abonnent",
    "tilaa", "rekisteröidy", "kirjaudu", "osta nyt", "ota yhteyttä", "näytä kaikki",
    // Polish, Czech, Slovak, Hungarian, Russian, Ukrainian, Greek, Turkish
    "zapisz się", "zarejestruj", "zaloguj", "kliknij", "kup teraz", "skontaktuj", "zobacz wszystk", "subskrybuj", "zamów", "přihlaste se", "přihlásit", "registrovat", "předplatné", "klikněte", "koupit", "kontaktujte",
    "zobrazit vše", "prihláste", "predplatné", "kúpiť", "iratkozz", "iratkozzon", "regisztr", "kattints", "vásárl", "előfizet", "подпис", "зарегистр", "войти", "купить", "нажмите", "свяжитесь", "скачать прилож", "заказать",
    "підпис", "зареєстр", "увійти", "купити", "натисніть", "εγγραφ", "συνδεθ", "αγορ", "κάντε κλικ", "επικοινων", "abone ol", "kayıt ol", "giriş yap", "satın al", "tıklayın", "bize ulaşın",
    // Other scripts
    "اشترك", "سجل الآن", "اضغط هنا", "تواصل معنا", "הירשמו", "לחצו כאן", "צרו קשר", "सब्सक्राइब", "डाउनलोड करें", "यहां क्लिक", "daftar sekarang", "berlangganan", "klik di sini", "hubungi kami", "đăng ký", "đăng nhập", "liên hệ",
    "登録", "会員登録", "ログイン", "申し込", "お申し込み", "お問い合わせ", "購入", "注册", "註冊", "登录", "登錄", "订阅", "訂閱", "点击", "立即", "一覧$", "一覧へ", "一覧を見る", "もっと見る", "查看全部", "查看更多", "전체보기", "더보기", "구독", "회원가입", "로그인", "문의", "신청",
];

/// What says nothing of where it leads, where nothing follows: "Learn more", but not "Learn more about the vote".
#[rustfmt::skip]
pub(super) const PROMPTS: Packed = packed![
    "learn more", "find out more", "discover more", "more info", "details", "see how", "see why", "here$", "mehr erfahren", "mehr infos", "en savoir plus", "más información", "saber más", "conoce más", "scopri di più",
    "saiba mais", "afla mai", "meer informatie", "ontdek meer", "läs mer här", "find ud af mere", "finn ut mer", "dowiedz się", "zjistit více", "zistiť viac", "узнать больше", "дізнатися", "μάθετε", "daha fazla bilgi", "اعرف المزيد", "詳しく",
    "了解更多", "자세히",
];

/// Beginnings of what leads to the story before this one.
#[rustfmt::skip]
pub(super) const PREVIOUS: Packed = packed![
    "previous", "prev$", "older post", "older article", "vorherige", "voriger", "vorheriger", "zurück$", "précédent", "article précédent", "anterior", "entrada anterior", "precedente", "articolo precedente",
    "artigo anterior", "vorige", "vorig bericht", "föregående", "forrige", "edellinen", "poprzedni", "předchozí", "predchádzajúci", "előző", "предыдущ", "попередн", "назад$", "προηγούμεν", "önceki", "السابق", "הקודם",
    "पिछला", "sebelumnya", "bài trước", "前の記事", "上一篇", "上一則", "이전",
];
