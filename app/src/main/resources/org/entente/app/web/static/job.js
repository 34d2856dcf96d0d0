// Follows an adding until it has ended: the server tells of each step as it is made.
// @ts-check
import { element } from "./fragment.js";

/** @typedef {{ finished: boolean, clean: boolean, html: string }} State */

export function start() {
    const job = /** @type {HTMLElement} */ (document.getElementById("job"));
    if (!job.querySelector("progress")) {
        return;
    }
    const events = new EventSource(job.dataset.events ?? "");

    /** @param {State} state */
    const show = (state) => {
        // Who stood on the button stands on it, or on the one in its place, while the page tells of the next step.
        const held = job.contains(document.activeElement);
        job.replaceChildren(element(state.html));
        if (held) {
            job.querySelector("button")?.focus();
        }
        if (state.finished) {
            events.close();
            if (state.clean) {
                window.location.assign("/matrix");
            }
        }
    };
    events.addEventListener("state", (event) => show(JSON.parse(/** @type {MessageEvent} */ (event).data)));
    // After a break the browser connects anew by itself; what it cannot mend is asked for once.
    events.addEventListener("error", async () => {
        if (events.readyState === EventSource.CLOSED) {
            const response = await fetch(job.dataset.state ?? "");
            if (response.ok) {
                show(await response.json());
            }
        }
    });
}
