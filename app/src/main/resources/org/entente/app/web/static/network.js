// Moves, zooms and lights up the network. The drawing itself is the server's.
// @ts-check

const LARGEST = 8;
const STEP = 1.35;

export function start() {
    const figure = /** @type {HTMLElement} */ (document.getElementById("network"));
    const drawing = /** @type {SVGSVGElement | null} */ (figure.querySelector(".drawing svg"));
    if (!drawing) {
        return;
    }
    const whole = drawing.viewBox.baseVal;
    const width = whole.width;
    const height = whole.height;
    let view = { x: 0, y: 0, w: width };

    const show = () => drawing.setAttribute("viewBox", `${view.x} ${view.y} ${view.w} ${view.w * height / width}`);

    /** @param {number} factor @param {number} atX part of the width @param {number} atY part of the height */
    const zoom = (factor, atX, atY) => {
        const w = Math.min(width * 1.2, Math.max(width / LARGEST, view.w / factor));
        view = { x: view.x + (view.w - w) * atX, y: view.y + (view.w - w) * height / width * atY, w };
        show();
    };

    const buttons = /** @type {HTMLElement} */ (figure.querySelector(".zoom"));
    buttons.hidden = false;
    buttons.addEventListener("click", (event) => {
        const what = /** @type {HTMLElement} */ (event.target).dataset.zoom;
        if (what === "fit") {
            view = { x: 0, y: 0, w: width };
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
        const scale = view.w / drawing.getBoundingClientRect().width;
        const dx = (held.x - event.clientX) * scale;
        const dy = (held.y - event.clientY) * scale;
        if (held.moved || Math.abs(dx) + Math.abs(dy) > 4) {
            view = { ...view, x: view.x + dx, y: view.y + dy };
            held = { x: event.clientX, y: event.clientY, moved: true };
            show();
        }
    });
    window.addEventListener("pointerup", () => window.setTimeout(() => { held = null; }, 0));
    drawing.addEventListener("dragstart", (event) => event.preventDefault());
    drawing.addEventListener("click", (event) => {
        if (held?.moved) {
            event.preventDefault();
        }
    }, true);
    figure.addEventListener("keydown", (event) => {
        const part = view.w / 8;
        /** @type {Record<string, [number, number]>} */
        const moves = { ArrowLeft: [-part, 0], ArrowRight: [part, 0], ArrowUp: [0, -part], ArrowDown: [0, part] };
        if (event.key === "+" || event.key === "-") {
            zoom(event.key === "+" ? STEP : 1 / STEP, 0.5, 0.5);
        } else if (moves[event.key]) {
            event.preventDefault();
            view = { ...view, x: view.x + moves[event.key][0], y: view.y + moves[event.key][1] };
            show();
        }
    });

    /** @param {string | undefined} node */
    const light = (node) => {
        const near = new Set([node]);
        drawing.querySelectorAll(".edge").forEach((edge) => {
            const { a, b } = /** @type {HTMLElement} */ (edge).dataset;
            const on = a === node || b === node;
            edge.classList.toggle("dim", node !== undefined && !on);
            if (on) {
                near.add(a).add(b);
            }
        });
        drawing.querySelectorAll(".node").forEach((one) => {
            one.classList.toggle("dim", node !== undefined && !near.has(/** @type {HTMLElement} */ (one).dataset.node));
        });
    };
    drawing.addEventListener("pointerover", (event) => {
        const node = /** @type {Element} */ (event.target).closest(".node");
        light(node ? /** @type {HTMLElement} */ (node).dataset.node : undefined);
    });
    drawing.addEventListener("pointerleave", () => light(undefined));
}
