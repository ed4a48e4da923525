// Put into the reader's own page by the tests: says to its server what came, and by which way.
{
  const how = location.hash.startsWith("#z=") ? "tab" : parent !== self ? "frame" : opener ? "window" : "nothing";
  const sent = () => ({
    how,
    headline: probe.find("h1")?.textContent ?? null,
    paragraphs: probe.texts(".body > p"),
    text: probe.find(".body")?.textContent ?? null,
    sender: probe.find(".sender")?.textContent ?? null,
    notice: probe.find(".notice p")?.textContent ?? null,
    failure: document.querySelector("#failure:not([hidden])")?.textContent ?? null,
    url: location.href,
    said: probe.said,
  });
  const wait = setInterval(() => {
    const report = sent();
    if (!report.headline && !report.text && !report.notice && !report.failure) return;
    clearInterval(wait);
    void fetch("/report", { method: "POST", body: JSON.stringify(report) });
  }, 20);
}
