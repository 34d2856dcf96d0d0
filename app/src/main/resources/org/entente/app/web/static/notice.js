// Says what has been done, and offers to take it back.
// @ts-check
import { send } from "./fragment.js";

const box = () => /** @type {HTMLElement} */ (document.getElementById("notice"));
let timer = 0;
let undoable = "";

/** @param {string} words @param {string} [undo] @param {boolean} [trouble] */
export function say(words, undo = "", trouble = false) {
    window.clearTimeout(timer);
    undoable = undo;
    const line = document.createElement("p");
    line.textContent = words;
    box().replaceChildren(line);
    box().classList.toggle("trouble", trouble);
    if (undo) {
        const button = document.createElement("button");
        button.className = "quiet";
        button.type = "button";
        button.textContent = "Undo";
        button.addEventListener("click", () => takeBack());
        box().append(button);
    }
    timer = window.setTimeout(() => box().replaceChildren(), trouble ? 20000 : 9000);
}

/** Takes the last judgement back, if one can be. */
export async function takeBack() {
    if (!undoable) {
        say("There is nothing to take back here; the judgements page has them all.");
        return;
    }
    const undo = undoable;
    undoable = "";
    await judged(await send("/judgements/undo", { judgement: undo }));
}

/** Shows what a judgement did, and tells the page to show its claims anew. @param {any} answer */
export async function judged(answer) {
    if (answer.what) {
        say(answer.what + " " + answer.todo, "", true);
        return;
    }
    say(answer.notice, answer.undo);
    document.dispatchEvent(new CustomEvent("judged", { detail: answer }));
}

export function startNotices() {
    const form = box().querySelector("form");
    if (form) {
        undoable = /** @type {HTMLInputElement} */ (form.elements.namedItem("judgement")).value;
    }
}
