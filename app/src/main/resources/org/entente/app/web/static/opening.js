// Asks how far the page that was asked for has come until it can be shown, then loads it.
// @ts-check

const ASK_AGAIN_MILLIS = 500;

/** @typedef {{ ready: boolean, doing: string, step: number, steps: number }} State */

export async function start() {
    const opening = /** @type {HTMLElement} */ (document.getElementById("opening"));
    const words = /** @type {HTMLElement} */ (opening.querySelector("[data-doing]"));
    const bar = /** @type {HTMLProgressElement} */ (opening.querySelector("progress"));
    for (;;) {
        const response = await fetch(`/opening?of=${encodeURIComponent(window.location.pathname)}`).catch(() => null);
        if (response?.ok) {
            /** @type {State} */
            const state = await response.json();
            if (state.ready) {
                break;
            }
            if (words.textContent !== state.doing) {
                words.textContent = state.doing;
            }
            if (state.steps > 0) {
                bar.max = state.steps;
                bar.value = state.step;
            } else {
                bar.removeAttribute("value");
            }
        }
        await new Promise((done) => setTimeout(done, ASK_AGAIN_MILLIS));
    }
    window.location.reload();
    // The page is not ready before it is the one that was asked for.
    await new Promise(() => {});
}
