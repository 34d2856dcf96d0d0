// Walks from hit to hit, and answers, by keyboard. Each answer is the form that stands there.
// @ts-check
import { takeBack } from "./notice.js";

const hits = () => /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll("#hits .hit")));
const current = () => /** @type {HTMLElement | null | undefined} */ (document.activeElement?.closest(".hit"));

/** @param {number} step */
function go(step) {
    const all = hits();
    const here = current();
    const at = here ? all.indexOf(here) + step : 0;
    const to = all[Math.max(0, Math.min(all.length - 1, at))];
    to?.focus();
    to?.scrollIntoView({ block: "nearest" });
}

/** @param {string} value */
function answer(value) {
    /** @type {HTMLButtonElement | null | undefined} */
    const button = current()?.querySelector(`button[value=${value}]`);
    button?.form?.requestSubmit(button);
}

function undo() {
    const form = current()?.querySelector("form[action='/judgements/undo']");
    if (form) {
        /** @type {HTMLFormElement} */ (form).requestSubmit();
    } else {
        takeBackHere();
    }
}

async function takeBackHere() {
    document.addEventListener("judged", () => window.location.reload(), { once: true });
    await takeBack();
}

export function start() {
    const named = window.location.hash && document.getElementById(window.location.hash.slice(1));
    if (named) {
        named.focus();
    }
    document.addEventListener("keydown", (event) => {
        const target = /** @type {HTMLElement} */ (event.target);
        if (event.ctrlKey || event.altKey || event.metaKey || target.closest("input, select, textarea")) {
            return;
        }
        const keys = new Map([
            ["ArrowDown", () => go(1)],
            ["ArrowUp", () => go(-1)],
            ["a", () => answer("same")],
            ["r", () => answer("other")],
            ["u", () => undo()],
        ]);
        const act = keys.get(event.key);
        if (act) {
            event.preventDefault();
            act();
        }
    });
}
