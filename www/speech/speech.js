/** @import {Reader} from "../view/reader.js" */
/** @import {Sentence} from "./sentences.js" */
import { Controls } from "./controls.js";
import { Follower } from "./follower.js";
import { Marker } from "./marker.js";
import { sentencesOf } from "./sentences.js";
import { Speaker } from "./speaker.js";
import { voicesFor, voicesOf } from "./voices.js";

/**
 * Reads the story aloud, when it is asked to and never by itself.
 * @param {Reader} reader
 */
export async function start(reader) {
  const view = reader.page.defaultView ?? window;
  const { words, settings } = reader;
  const synth = view.speechSynthesis;
  const Utterance = view.SpeechSynthesisUtterance;
  const none = () => reader.announce(words.noVoices, { shown: true });
  if (!synth || !Utterance) return { use: none };

  await reader.addSheet(new URL("./speech.css", import.meta.url));
  const marker = new Marker(reader.page);
  const follower = new Follower(reader.dialog, reader.axis);
  /** @type {Controls | null} */
  let controls = null;
  /** @type {SpeechSynthesisVoice[]} */
  let voices = [];

  const speaker = new Speaker({
    synth,
    Utterance,
    said(sentence) {
      marker.sentence(sentence);
      follower.to(sentence);
    },
    word: (sentence, start, length) => marker.word(sentence, start, length),
    changed: () => controls?.playing(speaker.playing),
    failed: () => reader.announce(words.speechFailed, { shown: true }),
  });

  /** What is shown may have changed: another story, more of it, a block less. */
  function read() {
    const before = speaker.sentences[speaker.at];
    const { locale } = reader.context;
    speaker.sentences = sentencesOf(reader.story, { skip: settings.get("speechSkips"), locale });
    const same = before && speaker.sentences.findIndex(({ pieces, text }) => text === before.text && pieces[0]?.node === before.pieces[0]?.node);
    if (same !== undefined && same >= 0) speaker.at = same;
    else speaker.go(0);
  }

  function chooseVoice() {
    const fitting = voicesFor(voices, reader.article.lang);
    const chosen = fitting.find(({ name }) => name === settings.get("speechVoice"));
    speaker.lang = reader.article.lang;
    speaker.voice = chosen ?? fitting[0] ?? null;
    speaker.rate = settings.get("speechRate");
    return fitting;
  }

  /** From what is at the start of the screen: one has read so far. */
  function place() {
    if (reader.axis.scrolled().done < 40) return 0;
    const start = reader.axis.window().start + 60;
    const at = speaker.sentences.findIndex((sentence) => follower.end(sentence) > start);
    return at < 0 ? 0 : at;
  }

  function stop() {
    speaker.pause();
    marker.clear();
    follower.stop();
    controls?.close();
    controls = null;
  }

  async function use() {
    if (controls) return stop();
    voices = await voicesOf(synth);
    if (!voices.length) return none();
    read();
    if (!speaker.sentences.length) return reader.announce(words.nothingToRead, { shown: true });
    const fitting = chooseVoice();
    controls = new Controls(reader, fitting, speaker.voice, {
      toggle() {
        if (speaker.playing) return speaker.pause();
        read();
        follower.start();
        speaker.play();
      },
      sentence: (by) => speaker.sentence(by),
      paragraph: (by) => speaker.paragraph(by),
      rate(rate) {
        settings.set("speechRate", rate);
        speaker.rate = settings.get("speechRate");
        speaker.again();
      },
      voice(name) {
        settings.set("speechVoice", name);
        chooseVoice();
        speaker.again();
      },
      skips(skip) {
        settings.set("speechSkips", skip);
        read();
        speaker.again();
      },
      stop,
    });
    speaker.go(place());
    follower.start();
    // Asked for by its button or key: this is the reader's wish to hear it.
    speaker.play();
  }

  reader.onclose(stop);
  reader.onshow(stop);
  return { use };
}
