// Asks how far the opening of the case has come until it is open, then loads the page that was asked for.
// @ts-check

const ASK_AGAIN_MILLIS = 500;

/** @typedef {{ ready: boolean, doing: string, step: number, steps: number }} State */

export async function start() {
    const opening = /** @type {HTMLElement} */ (document.getElementById("opening"));
    const words = /** @type {HTMLElement} */ (opening.querySelector("[data-doing]"));
    const bar = /** @type {HTMLProgressElement} */ (opening.querySelector("progress"));
    for (;;) {
        const response = await fetch("/opening").catch(() => null);
        if (response?.ok) {
            /** @type {State} */
            const state = await response.json();
            if (state.ready) {
                break;
            }
            if (words.textContent !== state.doing) {
                words.textContent = state.doing;
            }
            bar.max = state.steps;
            bar.value = state.step;
        }
        await new Promise((done) => setTimeout(done, ASK_AGAIN_MILLIS));
    }
    window.location.reload();
    // The page is not ready before it is the one that was asked for.
    await new Promise(() => {});
}
