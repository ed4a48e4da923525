import "standfirst/define.js";
import { extract, readerable } from "standfirst";

window.offered = readerable(document);
window.title = async () => (await extract(document)).title;
