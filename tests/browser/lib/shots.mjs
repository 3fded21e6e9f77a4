// Pictures of pages, for people to look at.
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../shots/", import.meta.url));

// Takes a picture of the whole page as `shots/NAME.png`.
export const shot = (page, name) => page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
