// The matrix by keyboard: arrows move, one key each accepts, rejects, corrects, copies.
// @ts-check
import { element, send } from "./fragment.js";
import { judged, say, takeBack } from "./notice.js";
import { openCorrection, startCorrections } from "./correct.js";

/** From how many columns on one row is open at a time, its documents wide and the others slivers. */
const LENS_COLUMNS_MIN = 7;
/** How much of the slivers before the first open column stays in sight. */
const CONTEXT_PIXELS = 46;
const CHOICE = "entente-rows-open";

const sheet = () => /** @type {HTMLElement} */ (document.getElementById("sheet"));

/** What can be stood on: claims, and blanks. @returns {HTMLElement[]} */
const stops = (/** @type {Element} */ within) => Array.from(within.querySelectorAll(".entry, td.blank"));

/** @param {HTMLElement | null | undefined} stop */
function stand(stop) {
    if (!stop) {
        return;
    }
    sheet().querySelectorAll("[tabindex='0']").forEach((old) => old.setAttribute("tabindex", "-1"));
    stop.setAttribute("tabindex", "0");
    openRow(stop.closest("tbody"));
    stop.focus({ preventScroll: true });
    stop.scrollIntoView({ block: "nearest", inline: "nearest" });
}

const table = () => /** @type {HTMLTableElement} */ (sheet().querySelector("table"));
const underLens = () => table().classList.contains("lens");

/**
 * Opens a row: the documents that speak in it get room for their words, the others shrink to a sliver.
 * @param {Element | null} row
 */
function openRow(row) {
    if (!underLens() || !row || row.classList.contains("active")) {
        return;
    }
    const top = row.getBoundingClientRect().top;
    const first = !table().querySelector("tbody.active");
    table().querySelector("tbody.active")?.classList.remove("active");
    row.classList.add("active");
    const cells = Array.from(row.querySelectorAll("tr.cells > td:not(.rest)"));
    setWidths(cells.map((cell) => cell.querySelector(".entry") !== null));
    const wide = /** @type {HTMLElement | null} */ (row.querySelector("td:has(.entry)"));
    if (wide && (wide.offsetLeft + wide.offsetWidth > sheet().clientWidth || sheet().scrollLeft > wide.offsetLeft)) {
        sheet().scrollTo({ left: wide.offsetLeft - CONTEXT_PIXELS, behavior: "instant" });
    }
    if (!first) {
        sheet().scrollBy({ top: row.getBoundingClientRect().top - top, behavior: "instant" });
    }
}

/** @param {boolean[]} wide for each column */
function setWidths(wide) {
    const columns = table().querySelectorAll("col:not(.rest)");
    const heads = table().querySelectorAll("thead th");
    wide.forEach((isWide, at) => {
        columns[at].className = isWide ? "wide" : "thin";
        heads[at].className = isWide ? "wide" : "thin";
    });
    table().querySelectorAll("tr.cells").forEach((row) => {
        wide.forEach((isWide, at) => {
            row.children[at].classList.toggle("thin", !isWide);
            row.children[at].classList.toggle("wide", isWide);
        });
    });
}

/** Lets one row be open at a time, or all. */
function startLens() {
    const columns = table().querySelectorAll("col:not(.rest)").length;
    const switcher = /** @type {HTMLButtonElement | null} */ (document.getElementById("lens"));
    if (!switcher || columns < LENS_COLUMNS_MIN) {
        return;
    }
    const asSent = Array.from(table().querySelectorAll("col:not(.rest)"), (column) => column.className === "wide");
    const set = (/** @type {boolean} */ on) => {
        table().classList.toggle("lens", on);
        switcher.textContent = on ? "Open all rows" : "Open one row at a time";
        if (on) {
            openRow(document.activeElement?.closest("tbody.row") ?? table().querySelector("tbody.row"));
        } else {
            table().querySelector("tbody.active")?.classList.remove("active");
            setWidths(asSent);
        }
    };
    switcher.hidden = false;
    switcher.addEventListener("click", () => {
        const on = !underLens();
        window.localStorage.setItem(CHOICE, on ? "one" : "all");
        set(on);
    });
    set(window.localStorage.getItem(CHOICE) !== "all");
}

const cellOf = (/** @type {Element} */ stop) => /** @type {HTMLTableCellElement} */ (stop.closest("td"));
const rows = () => Array.from(sheet().querySelectorAll("tr.cells"));

/** @param {HTMLElement} stop @param {number} by */
function sideways(stop, by) {
    let cell = /** @type {Element | null} */ (cellOf(stop));
    do {
        cell = by > 0 ? cell?.nextElementSibling ?? null : cell?.previousElementSibling ?? null;
    } while (cell && cell.classList.contains("rest"));
    if (cell) {
        stand(cell.matches(".blank") ? /** @type {HTMLElement} */ (cell) : cell.querySelector(".entry"));
    }
}

/** Within the cell first, then to the same column of the next row. @param {HTMLElement} stop @param {number} by */
function updown(stop, by) {
    const cell = cellOf(stop);
    const here = Array.from(cell.querySelectorAll(".entry"));
    const next = here[here.indexOf(stop) + by];
    if (next && here.includes(stop)) {
        stand(/** @type {HTMLElement} */ (next));
        return;
    }
    const all = rows();
    const row = all[all.indexOf(/** @type {Element} */ (cell.closest("tr"))) + by];
    const same = row?.children[cell.cellIndex];
    const other = underLens() && !same?.querySelector(".entry") ? row?.querySelector("td:has(.entry)") : same;
    if (other) {
        const entries = other.querySelectorAll(".entry");
        stand(/** @type {HTMLElement} */ (entries.length ? entries[by > 0 ? 0 : entries.length - 1] : other));
    }
}

/** @param {HTMLElement} stop @param {string} decision */
async function judge(stop, decision) {
    const claim = stop.dataset.claim;
    if (!claim) {
        say("Nothing was found here, so there is nothing to judge.");
        return;
    }
    await judged(await send("/judgements", { claim, decision }));
}

/** @param {HTMLElement} stop */
async function copyRow(stop) {
    const row = /** @type {HTMLElement} */ (stop.closest("tbody"));
    const response = await fetch(row.dataset.citation ?? "");
    const text = await response.text();
    try {
        await navigator.clipboard.writeText(text);
        say("Copied as quotation with citation.");
    } catch {
        say("The browser does not let this page write to the clipboard; the row's link “copy with citation” opens the text.", "", true);
    }
}

/** @param {HTMLElement} stop @param {string} key @returns {boolean} whether the key means something here */
function act(stop, key) {
    switch (key) {
        case "ArrowRight": sideways(stop, 1); return true;
        case "ArrowLeft": sideways(stop, -1); return true;
        case "ArrowDown": updown(stop, 1); return true;
        case "ArrowUp": updown(stop, -1); return true;
        case "Home": stand(stops(/** @type {Element} */ (stop.closest("tr")))[0]); return true;
        case "End": stand(stops(/** @type {Element} */ (stop.closest("tr"))).at(-1)); return true;
        case "Enter": /** @type {HTMLElement | null} */ (stop.querySelector("a.passage"))?.click(); return true;
        case "a": judge(stop, "accept"); return true;
        case "r": judge(stop, "reject"); return true;
        case "e":
            if (stop.dataset.claim) {
                openCorrection(stop.dataset.claim, stop.querySelector(".said")?.textContent ?? "");
            }
            return true;
        case "c": copyRow(stop); return true;
        case "u": takeBack(); return true;
        default: return false;
    }
}

/** Shows anew what a judgement changed. @param {any} answer */
function refresh(answer) {
    if (answer.reload) {
        window.location.reload();
        return;
    }
    const standing = /** @type {HTMLElement | null} */ (document.activeElement?.closest(".entry"))?.dataset.claim;
    for (const [claim, html] of Object.entries(answer.entries ?? {})) {
        const old = document.getElementById("e-" + claim);
        if (old) {
            const fresh = element(/** @type {string} */ (html));
            old.replaceWith(fresh);
            if (claim === standing) {
                stand(fresh);
            }
        }
    }
}

export function start() {
    startCorrections();
    startLens();
    stops(sheet()).slice(0, 1).forEach((stop) => stop.setAttribute("tabindex", "0"));
    sheet().addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const target = /** @type {HTMLElement} */ (event.target);
        const stop = /** @type {HTMLElement | null} */ (target.closest(".entry, td.blank"));
        if (stop && target === stop && act(stop, event.key.length === 1 ? event.key.toLowerCase() : event.key)) {
            event.preventDefault();
        }
    });
    sheet().addEventListener("click", (event) => {
        const target = /** @type {HTMLElement} */ (event.target);
        if (target.closest("a.cite")) {
            event.preventDefault();
            copyRow(target);
        } else if (!target.closest("a")) {
            stand(/** @type {HTMLElement | null} */ (target.closest(".entry, td.blank")));
            openRow(target.closest("tbody.row"));
        } else if (underLens() && target.closest("tbody.row:not(.active) .entry a")) {
            // The sign of a closed row opens the row; its passage is one more step away.
            event.preventDefault();
            stand(/** @type {HTMLElement | null} */ (target.closest(".entry")));
        }
    });
    document.addEventListener("judged", (event) => refresh(/** @type {CustomEvent} */ (event).detail));
    document.addEventListener("keydown", (event) => {
        if (event.key === "/" && !(event.target instanceof HTMLInputElement)) {
            event.preventDefault();
            document.getElementById("filter")?.focus();
        }
    });
    if (/^#[ex]-/.test(window.location.hash)) {
        const wanted = document.getElementById(window.location.hash.slice(1));
        stand(wanted?.matches(".entry") ? wanted : wanted?.querySelector(".entry"));
    }
}

