// Moves and zooms the map, keeps its signs at their size, and goes through them by key. The drawing itself is the server's.
// @ts-check

const CLOSEST_UNITS = 200;
const STEP = 1.5;
// The same as in MapSeats.java.
const LETTER = 7;
const ABOVE = 26;
const BELOW = 13;
const DOWN = [0, 34, -34, 68, -68];

export function start() {
    const figure = /** @type {HTMLElement} */ (document.getElementById("map"));
    const drawing = /** @type {SVGSVGElement} */ (figure.querySelector(".drawing svg"));
    const markers = /** @type {SVGGElement[]} */ (Array.from(drawing.querySelectorAll(".marker")));
    const signs = /** @type {SVGAElement[]} */ (Array.from(drawing.querySelectorAll(".marker a")));
    const whole = { w: Number(drawing.dataset.width), h: Number(drawing.dataset.height) };
    const shape = whole.h / whole.w;
    const first = drawing.viewBox.baseVal;
    const all = { x: first.x, y: first.y, w: first.width };
    let view = { ...all };

    /** Signs that would lie over others stand above or below their place; those of what most is told of come first. @param {number} unit */
    const seat = (unit) => {
        /** @type {number[][]} */
        const taken = [];
        for (const marker of markers) {
            const x = Number(marker.dataset.x) / unit;
            const y = Number(marker.dataset.y) / unit;
            const half = Number(marker.dataset.half);
            const letters = (marker.querySelector(".name")?.textContent ?? "").length;
            let found = { down: 0, labelled: false };
            const seats = [true, false].flatMap((labelled) => DOWN.map((down) => ({ down, labelled })));
            for (const one of seats) {
                const box = [x - half, y + one.down - ABOVE, x + half + (one.labelled ? letters * LETTER : 0), y + one.down + BELOW];
                if (taken.every((other) => box[0] >= other[2] || other[0] >= box[2] || box[1] >= other[3] || other[1] >= box[3])) {
                    taken.push(box);
                    found = one;
                    break;
                }
            }
            marker.classList.toggle("crowded", !found.labelled);
            marker.querySelector(".seat")?.setAttribute("transform", `translate(0 ${found.down})`);
            marker.querySelector("line.leader")?.setAttribute("y2", String(found.down));
        }
    };

    let asked = 0;
    const show = () => {
        cancelAnimationFrame(asked);
        asked = requestAnimationFrame(() => {
            drawing.setAttribute("viewBox", `${view.x} ${view.y} ${view.w} ${view.w * shape}`);
            const unit = view.w / Math.max(1, drawing.getBoundingClientRect().width);
            for (const marker of markers) {
                marker.setAttribute("transform", `translate(${marker.dataset.x} ${marker.dataset.y}) scale(${unit})`);
            }
            seat(unit);
        });
    };

    /** @param {number} x @param {number} y */
    const move = (x, y) => {
        view.x = Math.min(Math.max(x, -view.w / 2), whole.w - view.w / 2);
        view.y = Math.min(Math.max(y, -view.w * shape / 2), whole.h - view.w * shape / 2);
        show();
    };

    /** @param {number} factor @param {number} atX part of the width @param {number} atY part of the height */
    const zoom = (factor, atX, atY) => {
        const w = Math.min(whole.w, Math.max(CLOSEST_UNITS, view.w / factor));
        const x = view.x + (view.w - w) * atX;
        const y = view.y + (view.w - w) * shape * atY;
        view.w = w;
        move(x, y);
    };

    const buttons = /** @type {HTMLElement} */ (figure.querySelector(".zoom"));
    buttons.hidden = false;
    buttons.addEventListener("click", (event) => {
        const what = /** @type {HTMLElement} */ (event.target).dataset.zoom;
        if (what === "fit" || what === "world") {
            view = what === "fit" ? { ...all } : { x: 0, y: 0, w: whole.w };
            show();
        } else if (what) {
            zoom(what === "in" ? STEP : 1 / STEP, 0.5, 0.5);
        }
    });
    drawing.addEventListener("wheel", (event) => {
        if (event.ctrlKey || event.metaKey) {
            event.preventDefault();
            const box = drawing.getBoundingClientRect();
            zoom(event.deltaY < 0 ? STEP : 1 / STEP, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
        }
    }, { passive: false });

    /** @type {{ x: number, y: number, moved: boolean } | null} */
    let held = null;
    drawing.addEventListener("pointerdown", (event) => {
        held = { x: event.clientX, y: event.clientY, moved: false };
    });
    window.addEventListener("pointermove", (event) => {
        if (!held) {
            return;
        }
        const dx = held.x - event.clientX;
        const dy = held.y - event.clientY;
        if (held.moved || Math.abs(dx) + Math.abs(dy) > 4) {
            const unit = view.w / drawing.getBoundingClientRect().width;
            held = { x: event.clientX, y: event.clientY, moved: true };
            move(view.x + dx * unit, view.y + dy * unit);
        }
    });
    window.addEventListener("pointerup", () => window.setTimeout(() => { held = null; }, 0));
    drawing.addEventListener("dragstart", (event) => event.preventDefault());

    /** Shows the passages of a sign. @param {Element} sign */
    const open = (sign) => {
        const passages = document.querySelector(sign.getAttribute("href") ?? "");
        const details = passages?.closest("details");
        if (passages && details) {
            details.open = true;
            details.scrollIntoView({ block: "start" });
            /** @type {HTMLElement} */ (passages).focus({ preventScroll: true });
        }
    };
    drawing.addEventListener("click", (event) => {
        const sign = /** @type {Element} */ (event.target).closest(".marker a");
        if (held?.moved) {
            event.preventDefault();
        } else if (sign) {
            event.preventDefault();
            open(sign);
        }
    }, true);

    /** Goes to the next sign, or the one before, and brings it into sight. @param {number} by */
    const step = (by) => {
        const at = signs.indexOf(/** @type {SVGAElement} */ (/** @type {unknown} */ (document.activeElement)));
        const next = signs[at < 0 ? (by > 0 ? 0 : signs.length - 1) : (at + by + signs.length) % signs.length];
        const marker = /** @type {SVGGElement} */ (next.closest(".marker"));
        const x = Number(marker.dataset.x);
        const y = Number(marker.dataset.y);
        if (x < view.x || x > view.x + view.w || y < view.y || y > view.y + view.w * shape) {
            move(x - view.w / 2, y - view.w * shape / 2);
        }
        next.focus({ preventScroll: true });
    };
    figure.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const part = view.w / 8;
        /** @type {Record<string, [number, number]>} */
        const moves = { ArrowLeft: [-part, 0], ArrowRight: [part, 0], ArrowUp: [0, -part], ArrowDown: [0, part] };
        if (event.key === "+" || event.key === "-") {
            zoom(event.key === "+" ? STEP : 1 / STEP, 0.5, 0.5);
        } else if (moves[event.key]) {
            event.preventDefault();
            move(view.x + moves[event.key][0], view.y + moves[event.key][1]);
        } else if (event.key === "j" || event.key === "k") {
            step(event.key === "j" ? 1 : -1);
        }
    });
    new ResizeObserver(show).observe(drawing);
}
