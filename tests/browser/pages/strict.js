import { open } from "../standfirst.js";

window.openReader = open;
document.querySelector("button").addEventListener("click", () => void open());
