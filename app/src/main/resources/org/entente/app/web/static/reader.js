// The reader: marked words open their claim beside the text; selected words can be added.
// @ts-check
import { piece, send } from "./fragment.js";
import { judged, say, takeBack } from "./notice.js";
import { openCorrection, startCorrections } from "./correct.js";

/** How long a selection must stand still before something is offered for it. */
const SETTLED_MILLIS = 150;

const article = () => /** @type {HTMLElement} */ (document.getElementById("article"));
const aside = () => /** @type {HTMLElement} */ (document.getElementById("aside"));

/** @param {string} claim @param {boolean} remember whether the address is to name it */
async function open(claim, remember) {
    const address = "/documents/" + article().dataset.document;
    const card = await piece(address + "/card?claim=" + claim);
    if (!card) {
        window.location.assign(address);
        return;
    }
    aside().querySelector(".card")?.replaceWith(card);
    aside().scrollTop = 0;
    mark(claim);
    ready();
    if (remember) {
        window.history.pushState({ claim }, "", address + "?claim=" + claim);
    }
}

/** Marks the words of a claim: from its sign on, all that lies under it. @param {string} claim */
function mark(claim) {
    article().querySelectorAll(".on").forEach((old) => old.classList.remove("on"));
    article().querySelectorAll("[aria-current]").forEach((old) => old.removeAttribute("aria-current"));
    article().querySelectorAll("[data-claims~='" + claim + "']").forEach((part) => part.classList.add("on"));
    const sign = article().querySelector("a.opens[data-claim='" + claim + "']");
    sign?.classList.add("on");
    sign?.setAttribute("aria-current", "true");
}

/** Shows the parts that need scripts. */
function ready() {
    aside().querySelector("[data-correct]")?.removeAttribute("hidden");
}

/** Where a point of the page lies in the document's text. @param {Node} node @param {number} offset @returns {number} -1 where it lies outside */
function place(node, offset) {
    let part = /** @type {HTMLElement | null} */ (node.nodeType === Node.TEXT_NODE ? node.parentElement : node);
    if (node.nodeType !== Node.TEXT_NODE) {
        const inner = /** @type {HTMLElement | null} */ (node.childNodes[offset] ?? node.lastChild);
        part = /** @type {HTMLElement | null} */ (inner instanceof HTMLElement ? inner : inner?.parentElement ?? null);
        const found = /** @type {HTMLElement | null} */ (part?.closest("[data-at]") ?? part?.querySelector("[data-at]") ?? null);
        return found && document.getElementById("text")?.contains(found) ? Number(found.dataset.at) : -1;
    }
    const found = /** @type {HTMLElement | null} */ (part?.closest("[data-at]") ?? null);
    if (!found || !document.getElementById("text")?.contains(found)) {
        return -1;
    }
    return Number(found.dataset.at) + (found.dataset.units ? 0 : offset);
}

function offerSelection() {
    const bar = /** @type {HTMLElement} */ (document.getElementById("selection"));
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const words = range ? range.toString().trim() : "";
    if (!range || !words || !document.getElementById("text")?.contains(range.commonAncestorContainer)) {
        bar.hidden = true;
        return;
    }
    const start = place(range.startContainer, range.startOffset);
    const end = place(range.endContainer, range.endOffset);
    bar.dataset.at = start >= 0 && end > start ? start + "-" + end : "";
    bar.dataset.words = words;
    const box = range.getBoundingClientRect();
    bar.hidden = false;
    bar.style.setProperty("left", Math.max(8, Math.min(box.left, window.innerWidth - bar.offsetWidth - 8)) + "px");
    bar.style.setProperty("top", Math.max(8, box.top - bar.offsetHeight - 8) + "px");
}

/** @param {string} what */
function addSelection(what) {
    const bar = /** @type {HTMLElement} */ (document.getElementById("selection"));
    const missed = /** @type {HTMLDetailsElement} */ (document.getElementById("missed"));
    missed.open = true;
    /** @type {HTMLTextAreaElement} */ (document.getElementById("missed-words")).value = bar.dataset.words ?? "";
    /** @type {HTMLInputElement} */ (document.getElementById("missed-at")).value = bar.dataset.at ?? "";
    const choice = /** @type {HTMLInputElement} */ (missed.querySelector("input[name=what][value=" + what + "]"));
    choice.checked = true;
    bar.hidden = true;
    missed.scrollIntoView({ block: "nearest" });
    /** @type {HTMLElement | null} */ (missed.querySelector(what === "name" ? "select[name=kind]" : "select[name=type]"))?.focus();
}

function startSelecting() {
    let timer = 0;
    document.addEventListener("selectionchange", () => {
        window.clearTimeout(timer);
        timer = window.setTimeout(offerSelection, SETTLED_MILLIS);
    });
    offerSelection();
    document.querySelectorAll("#selection button").forEach((button) => {
        button.addEventListener("pointerdown", (event) => event.preventDefault());
        button.addEventListener("click", () => addSelection(/** @type {HTMLElement} */ (button).dataset.what ?? "claim"));
    });
    document.getElementById("missed-words")?.addEventListener("input", () => {
        /** @type {HTMLInputElement} */ (document.getElementById("missed-at")).value = "";
    });
}

/** The claim that is open, if one is. */
const current = () => /** @type {HTMLElement | null} */ (document.getElementById("card"))?.dataset.claim ?? "";

/** @param {number} by to the sign after or before the one that is open */
function step(by) {
    const signs = /** @type {HTMLElement[]} */ (Array.from(article().querySelectorAll("a.opens")));
    const at = signs.findIndex((sign) => sign.dataset.claim === current());
    const next = signs[at + by];
    if (next) {
        next.focus();
        open(next.dataset.claim ?? "", true);
    }
}

/** @param {KeyboardEvent} event */
async function key(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select, dialog")) {
        return;
    }
    const claim = current();
    switch (event.key.toLowerCase()) {
        case "j": step(1); break;
        case "k": step(-1); break;
        case "a": if (claim) { await judged(await send("/judgements", { claim, decision: "accept" })); } break;
        case "r": if (claim) { await judged(await send("/judgements", { claim, decision: "reject" })); } break;
        case "e": if (claim) { correct(); } break;
        case "u": takeBack(); break;
        default: return;
    }
    event.preventDefault();
}

function correct() {
    openCorrection(current(), document.querySelector("#card-words .said")?.textContent ?? "");
}

export function start() {
    startCorrections();
    startSelecting();
    ready();
    document.addEventListener("click", async (event) => {
        const target = /** @type {HTMLElement} */ (event.target);
        const sign = /** @type {HTMLElement | null} */ (target.closest("a.opens, mark[data-claim]"));
        if (sign && !event.ctrlKey && !event.metaKey && document.getSelection()?.isCollapsed !== false) {
            event.preventDefault();
            await open(sign.dataset.claim ?? "", true);
        } else if (target.closest("[data-correct]")) {
            correct();
        }
    });
    document.addEventListener("submit", async (event) => {
        const form = /** @type {HTMLFormElement} */ (event.target);
        const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
        if (form.matches(".judge") && button?.name === "decision") {
            event.preventDefault();
            await judged(await send("/judgements", { claim: current(), decision: button.value }));
        }
    });
    document.addEventListener("keydown", key);
    document.addEventListener("judged", (event) => {
        const answer = /** @type {CustomEvent} */ (event).detail;
        if (answer.reload) {
            window.location.reload();
        } else if (current()) {
            open(current(), false);
        }
    });
    window.addEventListener("popstate", (event) => {
        if (event.state?.claim) {
            open(event.state.claim, false);
        } else {
            window.location.reload();
        }
    });
    (document.querySelector(".found") ?? document.querySelector("a.opens.on"))?.scrollIntoView({ block: "center" });
    if (!aside().querySelector("#card") && !article().querySelector("a.opens")) {
        say("No claim was found in this document. Select words to add one.");
    }
}
