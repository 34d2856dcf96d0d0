// Selects by keyboard what is to be decided on together. The form sends it; the server shows what would change.
// @ts-check

export function start() {
    const form = /** @type {HTMLFormElement} */ (document.getElementById("several"));
    const told = /** @type {HTMLElement} */ (document.getElementById("picked"));
    const boxes = () => /** @type {HTMLInputElement[]} */ (Array.from(document.querySelectorAll("input.pick")))
        .filter((box) => box.checkVisibility());
    let last = -1;

    const tell = () => {
        const picked = document.querySelectorAll("input.pick:checked").length;
        told.textContent = picked === 0 ? "select with the boxes" : picked + " selected";
        form.classList.toggle("some", picked > 0);
    };

    /** @param {number} by */
    const go = (by) => {
        const all = boxes();
        const here = all.indexOf(/** @type {HTMLInputElement} */ (document.activeElement));
        const to = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, here + by))];
        to?.focus();
        to?.scrollIntoView({ block: "center" });
    };

    /** Selects the box that is at hand; with Shift all from the one that was selected last. @param {boolean} range */
    const pick = (range) => {
        const all = boxes();
        const here = all.indexOf(/** @type {HTMLInputElement} */ (document.activeElement));
        if (here < 0) {
            go(1);
            return;
        }
        const checked = !all[here].checked;
        const from = range && last >= 0 ? Math.min(last, here) : here;
        const to = range && last >= 0 ? Math.max(last, here) : here;
        all.slice(from, to + 1).forEach((box) => { box.checked = checked; });
        last = here;
        tell();
    };

    document.addEventListener("change", tell);
    document.addEventListener("keydown", (event) => {
        const target = /** @type {HTMLElement} */ (event.target);
        if (event.ctrlKey || event.altKey || event.metaKey || target.closest("input:not(.pick), select, textarea")) {
            return;
        }
        const key = event.key.toLowerCase();
        const button = /** @type {HTMLButtonElement | null} */ (key.match(/^[a-z]$/) ? form.querySelector(`button[data-key="${key}"]`) : null);
        if (key === "j" || key === "k") {
            go(key === "j" ? 1 : -1);
        } else if (key === "x") {
            pick(event.shiftKey);
        } else if (key === "escape") {
            boxes().forEach((box) => { box.checked = false; });
            tell();
        } else if (button && document.querySelector("input.pick:checked")) {
            form.requestSubmit(button);
        } else {
            return;
        }
        event.preventDefault();
    });
    tell();
}
