// The small dialog that puts a reading right.
// @ts-check
import { fields, send } from "./fragment.js";
import { judged, say } from "./notice.js";

const dialog = () => /** @type {HTMLDialogElement} */ (document.getElementById("correct"));

/** @param {string} claim its id @param {string} words the claim's */
export function openCorrection(claim, words) {
    const form = /** @type {HTMLFormElement} */ (dialog().querySelector("form"));
    form.reset();
    /** @type {HTMLInputElement} */ (document.getElementById("correct-claim")).value = claim;
    /** @type {HTMLElement} */ (document.getElementById("correct-words")).textContent = words;
    dialog().showModal();
}

export function startCorrections() {
    const form = /** @type {HTMLFormElement} */ (dialog().querySelector("form"));
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const answer = await send("/judgements", fields(form));
        if (answer.what) {
            say(answer.what + " " + answer.todo, "", true);
            return;
        }
        dialog().close();
        answer.reload = true;
        await judged(answer);
    });
    dialog().querySelector("[data-close]")?.addEventListener("click", () => dialog().close());
}
