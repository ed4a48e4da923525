//! Wire services, by the names and short forms that bylines, datelines and end marks use.

use super::firsts::{Firsts, Words, words};

/// The name that is given out, and every way it is written.
pub(crate) struct Agency {
    pub(crate) name: &'static str,
    /// As written where they are short forms: `AP` is a wire, "ap" is not.
    pub(crate) forms: &'static [&'static str],
}

const fn agency(name: &'static str, forms: &'static [&'static str]) -> Agency {
    Agency { name, forms }
}

/// Longer forms stand before the shorter ones that they contain.
pub(crate) const AGENCIES: &[Agency] = &[
    agency(
        "Reuters",
        &["Thomson Reuters", "Reuters", "REUTERS", "Рейтер", "ロイター", "路透社", "로이터", "رويترز"],
    ),
    agency(
        "Associated Press",
        &[
            "The Associated Press",
            "Associated Press",
            "ASSOCIATED PRESS",
            "AP News",
            "AP通信",
            "美联社",
            "AP",
        ],
    ),
    agency("AFP", &["Agence France-Presse", "Agence France Presse", "AFP", "法新社", "فرانس برس"]),
    agency("dpa", &["Deutsche Presse-Agentur", "dpa-infocom", "dpa", "DPA"]),
    agency("APA", &["Austria Presse Agentur", "APA"]),
    agency("Keystone-SDA", &["Keystone-SDA", "Keystone-sda", "SDA", "sda"]),
    agency("epd", &["Evangelischer Pressedienst", "epd"]),
    agency("KNA", &["Katholische Nachrichten-Agentur", "KNA"]),
    agency("sid", &["Sport-Informations-Dienst", "SID"]),
    agency("dts", &["dts Nachrichtenagentur", "dts"]),
    agency("EFE", &["Agencia EFE", "EFE"]),
    agency("Europa Press", &["Europa Press", "EUROPA PRESS"]),
    agency("ANSA", &["ANSA"]),
    agency("Adnkronos", &["Adnkronos"]),
    agency("Lusa", &["Agência Lusa", "Lusa"]),
    agency("Agência Brasil", &["Agência Brasil"]),
    agency("Notimex", &["Notimex"]),
    agency("Télam", &["Télam"]),
    agency("PA Media", &["PA Media", "Press Association", "PA news agency"]),
    agency("Bloomberg", &["Bloomberg News", "Bloomberg"]),
    agency("UPI", &["United Press International", "UPI"]),
    agency("The Canadian Press", &["The Canadian Press", "Canadian Press", "La Presse Canadienne"]),
    agency("AAP", &["Australian Associated Press", "AAP"]),
    agency("ANP", &["ANP"]),
    agency("Belga", &["Belga", "BELGA"]),
    agency("Ritzau", &["Ritzau", "/ritzau/"]),
    agency("NTB", &["NTB"]),
    agency("TT", &["TT Nyhetsbyrån", "TT"]),
    agency("STT", &["STT"]),
    agency("PAP", &["Polska Agencja Prasowa", "PAP"]),
    agency("ČTK", &["ČTK"]),
    agency("TASR", &["TASR"]),
    agency("SITA", &["SITA"]),
    agency("MTI", &["MTI"]),
    agency("Agerpres", &["Agerpres", "AGERPRES"]),
    agency("HINA", &["Hina", "HINA"]),
    agency("Tanjug", &["Tanjug"]),
    agency("BTA", &["БТА", "BTA"]),
    agency("AMNA", &["ΑΠΕ-ΜΠΕ", "AMNA", "ANA-MPA"]),
    agency("AA", &["Anadolu Ajansı", "Anadolu Agency", "Anadolu", "AA"]),
    agency("DHA", &["Demirören Haber Ajansı", "DHA"]),
    agency("İHA", &["İhlas Haber Ajansı", "İHA"]),
    agency("TASS", &["ТАСС", "TASS"]),
    agency("RIA Novosti", &["РИА Новости", "RIA Novosti"]),
    agency("Interfax", &["Интерфакс", "Interfax-Ukraine", "Interfax"]),
    agency("Ukrinform", &["Укрінформ", "Ukrinform"]),
    agency("Xinhua", &["新华社", "新华网", "新華社", "Xinhua News Agency", "Xinhua"]),
    agency("China News Service", &["中新社", "中新网"]),
    agency("CNA", &["中央社"]),
    agency("Kyodo", &["共同通信", "Kyodo News", "Kyodo"]),
    agency("Jiji Press", &["時事通信", "時事", "Jiji Press", "Jiji"]),
    agency("Yonhap", &["연합뉴스", "聯合ニュース", "Yonhap News Agency", "Yonhap"]),
    agency("Newsis", &["뉴시스"]),
    agency("PTI", &["Press Trust of India", "PTI"]),
    agency("ANI", &["Asian News International", "ANI"]),
    agency("IANS", &["Indo-Asian News Service", "IANS"]),
    agency("UNI", &["United News of India"]),
    agency("BSS", &["Bangladesh Sangbad Sangstha", "BSS"]),
    agency("UNB", &["United News of Bangladesh"]),
    agency("APP", &["Associated Press of Pakistan"]),
    agency("Bernama", &["Bernama", "BERNAMA"]),
    agency("Antara", &["Antara News", "ANTARA"]),
    agency("VNA", &["Vietnam News Agency", "TTXVN"]),
    agency("WAM", &["Emirates News Agency"]),
    agency("SPA", &["Saudi Press Agency"]),
    agency("IRNA", &["IRNA"]),
    agency("MENA", &["Middle East News Agency"]),
    agency("News Agency of Nigeria", &["News Agency of Nigeria"]),
    agency("GNA", &["Ghana News Agency"]),
    agency("SAnews", &["SAnews"]),
    agency("Inter Press Service", &["Inter Press Service"]),
];

/// What their forms begin with.
pub(crate) static FIRSTS: Firsts = {
    let mut firsts = Firsts::NONE;
    let mut at = 0;
    while at < AGENCIES.len() {
        firsts = firsts.and(AGENCIES[at].forms);
        at += 1;
    }
    firsts
};

/// Says that what follows is where the story is from, in lower case.
pub(crate) static SOURCE: Words = words![
    "source:",
    "sources:",
    "with files from",
    "with reporting by",
    "with information from",
    "quellen:",
    "con información de",
    "com informações de",
    "mit material von",
    "lähde:",
    "heimild:",
    "forrás:",
    "sursa:",
    "izvor:",
    "джерело:",
    "източник:",
    "πηγή:",
    "sumber:",
    "nguồn:",
    "出處",
    "출처",
    "المصدر",
    "quelle:",
    "fonte:",
    "fuente:",
    "kilde:",
    "källa:",
    "bron:",
    "źródło:",
    "zdroj:",
    "kaynak:",
    "источник:",
    "来源",
    "來源",
    "出典",
];
