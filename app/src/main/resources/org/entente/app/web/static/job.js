// Follows an adding until it has ended.
// @ts-check
import { element } from "./fragment.js";

const PAUSE_MILLIS = 700;

export function start() {
    const job = /** @type {HTMLElement} */ (document.getElementById("job"));
    const look = async () => {
        const response = await fetch(job.dataset.state ?? "");
        if (!response.ok) {
            return;
        }
        const state = await response.json();
        job.replaceChildren(element(state.html));
        if (state.finished && state.clean) {
            window.location.assign("/matrix");
        } else if (!state.finished) {
            window.setTimeout(look, PAUSE_MILLIS);
        }
    };
    if (job.querySelector("progress")) {
        window.setTimeout(look, PAUSE_MILLIS);
    }
}
