import { addIcons } from "./icons.js";

/** What is seen once something is used. */
const LATER = {
  keep: "M10 3 V12 M6 8.500 L10 12.500 L14 8.500 M3.500 16.500 H16.500",
  print: "M6 7 V3 H14 V7 M6 14 H3.500 V7 H16.500 V14 H14 M6 11.500 H14 V17 H6 Z",
  share: "M10 12 V3 M6.500 6 L10 2.500 L13.500 6 M5.500 9 H4 V17 H16 V9 H14.500",
  scissors: "M4 6 H16 M4 10 H9 M4 14 H16 M12 8 L16 12 M16 8 L12 12",
  guide: "M3 4 H17 M3 16 H17 M2 7.500 H18 V12.500 H2 Z",
  keys: "M2.500 5.500 H17.500 V14.500 H2.500 Z M6 8.500 h.01 M10 8.500 h.01 M14 8.500 h.01 M7 11.500 H13",
  picture: "M3 4 H17 V16 H3 Z M3 13.500 L7.500 9 L13 16 M11 12.500 L13.500 10 L17 13.500",
  play: "M6 4 L16 10 L6 16 Z",
  pause: "M7 4 V16 M13 4 V16",
  previous: "M15 4 L7 10 L15 16 Z M5 4 V16",
  next: "M5 4 L13 10 L5 16 Z M15 4 V16",
  minus: "M4 10 H16",
  onward: "M8 4 L14 10 L8 16",
  undo: "M7 4 L3.500 7.500 L7 11 M3.500 7.500 H12 A4 4 0 0 1 12 15.500 H7",
  copy: "M7 7 H16.500 V16.500 H7 Z M4.500 13 H3.500 V3.500 H13 V4.500",
  check: "M4 10.500 L8.500 15 L16 5.500",
};

/** @typedef {keyof typeof LATER} LaterIcon */

addIcons(LATER);
