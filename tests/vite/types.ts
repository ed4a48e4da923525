// Not run: what a project in TypeScript writes with the package, for the compiler to look at.
import { extract, open, readerable, ReadError, locate } from "standfirst";
import { StandfirstButton, StandfirstReader, define } from "standfirst/define.js";
import { readerable as gate } from "standfirst/gate.js";

export async function headline(html: string): Promise<string> {
  const { title, body, related } = await extract(html, { url: "https://example.org/a" });
  const words = body.map((block) => (block.kind === "code" ? block.text : block.kind));
  return [title ?? "", ...words, ...related.map((story) => story.url)].join(" ");
}

export async function read(button: StandfirstButton, reader: StandfirstReader): Promise<void> {
  define();
  locate({ wasm: new URL("https://files.example/standfirst_bg.wasm") });
  if (!readerable(document) || !gate(document)) return;
  try {
    const opened = await open({ document });
    opened.close();
    await button.open();
    reader.article = opened.article;
  } catch (error) {
    if (error instanceof ReadError) console.log(error.kind, error.message);
  }
}

// @ts-expect-error: there is no such kind of block, and the types know.
export const wrong: Awaited<ReturnType<typeof extract>>["body"][number]["kind"] = "nonsense";
