// Starts what the page at hand needs. Every page works without it.
// @ts-check
import { startBehind } from "./behind.js";
import { startNotices } from "./notice.js";

startNotices();
startBehind();
const starts = {
    "sheet": () => import("./matrix.js"),
    "article": () => import("./reader.js"),
    "adding": () => import("./add.js"),
    "job": () => import("./job.js"),
    "network": () => import("./network.js"),
    "map": () => import("./map.js"),
    "several": () => import("./several.js"),
    "hits": () => import("./screening.js"),
    "opening": () => import("./opening.js"),
};
for (const [id, start] of Object.entries(starts)) {
    if (document.getElementById(id)) {
        const part = await start();
        await part.start();
    }
}
document.documentElement.dataset.ready = "yes";
