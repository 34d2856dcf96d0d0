// Tells when a change has been worked in that the page at hand does not show yet.
// @ts-check

const ASK_AGAIN_MILLIS = 1000;
let asking = false;

/** Says that the page is behind, until it can be shown as it is now. */
export async function fallBehind() {
    const box = /** @type {HTMLElement} */ (document.getElementById("behind"));
    box.hidden = false;
    if (asking) {
        return;
    }
    asking = true;
    for (;;) {
        const response = await fetch("/opening").catch(() => null);
        if (response?.ok && (await response.json()).ready) {
            break;
        }
        await new Promise((done) => setTimeout(done, ASK_AGAIN_MILLIS));
    }
    asking = false;
    const again = document.createElement("a");
    again.href = "";
    again.textContent = "Show it";
    const line = document.createElement("p");
    line.append(`${box.dataset.done} `, again);
    box.replaceChildren(line);
}

export function startBehind() {
    if (!document.getElementById("behind")?.hidden) {
        // The page is ready before that is.
        void fallBehind();
    }
    document.addEventListener("judged", (event) => {
        if (/** @type {CustomEvent} */ (event).detail.behind) {
            void fallBehind();
        }
    });
}
