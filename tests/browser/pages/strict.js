import { open } from "../standfirst.js";

document.querySelector("button").addEventListener("click", () => void open());
