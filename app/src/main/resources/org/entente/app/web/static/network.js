// The network: moved, sifted, played through time, pinned and taken away. Painting is done beside the page.
// @ts-check
import { worker } from "./fragment.js";
import { Network } from "./networkmodel.js";
import { Panel } from "./networkpanel.js";
import { paint, paintOver, radius } from "./networkpaint.js";
import { png, svg } from "./networkfiles.js";

const STEP = 1.35;
const LARGEST = 60;
const MARGIN = 0.25;
const PIXELS_MAX = 9_000_000;
const QUIET_MS = 120;
const PLAY_MS = 900;
const NEAR = 7;
const NAME_ROOM = 90;
const LINE_ROOM = 36;

export async function start() {
    const figure = /** @type {HTMLElement} */ (document.getElementById("network"));
    try {
        const answer = await fetch(figure.dataset.graph ?? "");
        if (!answer.ok) {
            throw new Error(`status ${answer.status}`);
        }
        new Board(figure, new Network(await answer.json())).open();
    } catch (error) {
        figure.classList.add("failed");
        /** @type {HTMLElement} */ (figure.querySelector(".trouble")).hidden = false;
    }
}

class Board {
    /** @param {HTMLElement} figure @param {Network} network */
    constructor(figure, network) {
        this.figure = figure;
        this.network = network;
        this.canvas = /** @type {HTMLCanvasElement} */ (figure.querySelector("canvas"));
        this.g = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext("2d", { alpha: false }));
        this.view = { w: 1, h: 1, scale: 1, x: 0, y: 0, grow: 1 };
        /** @type {{ picture: CanvasImageSource, view: import("./networkpaint.js").View } | null} */
        this.painted = null;
        this.busy = false;
        this.wanted = true;
        this.moved = false;
        this.asked = 0;
        this.frame = 0;
        this.quiet = 0;
        this.playing = 0;
        this.writing = 0;
        this.opened = false;
        this.look = this.looks();
        this.panel = new Panel(figure, network, (what, focus) => this.choose(what, focus), () => this.changed());
        this.painter = this.makePainter();
    }

    open() {
        const { network, panel } = this;
        const told = new URLSearchParams(location.hash.slice(1));
        panel.lost = network.restore(location.hash.slice(1));
        this.resize();
        this.whole();
        const at = (told.get("at") ?? "").split(",").map(Number);
        if (at.length === 3 && at.every(Number.isFinite) && at[2] > 0) {
            this.lookAt(at[0], at[1], at[2]);
        }
        this.time();
        this.listen();
        panel.list();
        panel.show(false);
        this.figure.classList.add("drawn");
        this.opened = true;
        this.ask();
    }

    /** The colours that hold now. */
    looks() {
        const style = getComputedStyle(this.figure);
        const probe = document.createElement("i");
        this.figure.append(probe);
        const colour = (/** @type {string} */ name) => {
            probe.style.color = `var(--${name})`;
            return getComputedStyle(probe).color;
        };
        const look = {
            ground: colour("raised"),
            ink: colour("ink"),
            families: ["ink", "hearsay", "intended", "denied", "opinion"].map(colour),
            shapes: ["ink", "sequence", "agrees", "raised"].map(colour),
            font: `12px ${style.fontFamily}`,
        };
        probe.remove();
        return look;
    }

    /** Paints in a worker; on the page itself where the browser has none. */
    makePainter() {
        if (typeof OffscreenCanvas === "undefined" || typeof Worker === "undefined") {
            return null;
        }
        const painter = worker("networkworker.js");
        painter.postMessage({ scene: this.network.scene });
        painter.addEventListener("message", ({ data }) => {
            this.busy = false;
            this.painted = data;
            this.draw();
            if (this.wanted) {
                this.ask();
            }
        });
        return painter;
    }

    /** Asks for a new picture, once the one that is being made is there. */
    ask() {
        this.wanted = this.busy;
        if (this.busy) {
            return;
        }
        const { view, network, look } = this;
        const wide = { ...view, w: view.w * (1 + 2 * MARGIN), h: view.h * (1 + 2 * MARGIN), x: view.x + view.w * MARGIN, y: view.y + view.h * MARGIN };
        const density = Math.min(window.devicePixelRatio || 1, Math.sqrt(PIXELS_MAX / (wide.w * wide.h)));
        if (this.painter) {
            this.busy = true;
            const moved = this.moved ? { x: network.scene.x, y: network.scene.y } : null;
            this.painter.postMessage({ view: wide, shown: network.shown, look, density, moved });
        } else {
            const sheet = document.createElement("canvas");
            sheet.width = Math.ceil(wide.w * density);
            sheet.height = Math.ceil(wide.h * density);
            const g = /** @type {CanvasRenderingContext2D} */ (sheet.getContext("2d", { alpha: false }));
            g.scale(density, density);
            paint(g, network.scene, wide, network.shown, look);
            this.painted = { picture: sheet, view: wide };
            this.draw();
        }
        this.moved = false;
    }

    /** Shows what was painted last where one looks now; a sharper picture follows. */
    draw() {
        if (!this.frame) {
            this.frame = requestAnimationFrame(() => {
                this.frame = 0;
                this.show();
            });
        }
    }

    show() {
        const { g, view, painted, look, network } = this;
        const density = this.canvas.width / view.w;
        g.setTransform(density, 0, 0, density, 0, 0);
        g.globalAlpha = 1;
        g.fillStyle = look.ground;
        g.fillRect(0, 0, view.w, view.h);
        if (!painted) {
            return;
        }
        const lit = network.lit();
        const k = view.scale / painted.view.scale;
        g.globalAlpha = lit ? 0.22 : 1;
        g.drawImage(painted.picture, view.x - painted.view.x * k, view.y - painted.view.y * k, painted.view.w * k, painted.view.h * k);
        g.globalAlpha = 1;
        if (lit) {
            paintOver(g, network.scene, view, lit, look);
        }
        this.marks();
        this.canvas.dataset.painted = String(++this.asked);
    }

    /** Pins, notes and what is chosen. */
    marks() {
        const { g, network, view, look } = this;
        g.strokeStyle = look.ink;
        /** @param {number} node @param {number} more */
        const ring = (node, more) => {
            g.beginPath();
            g.arc(network.scene.x[node] * view.scale + view.x, network.scene.y[node] * view.scale + view.y, radius(network.scene, node, view.grow) + more, 0, 7);
            g.stroke();
        };
        g.lineWidth = 1.4;
        network.pins.forEach((node) => ring(node, 4));
        g.font = look.font;
        g.fillStyle = look.ink;
        g.textAlign = "left";
        for (const node of network.notes.keys()) {
            g.fillText("✎", network.scene.x[node] * view.scale + view.x + radius(network.scene, node, view.grow) + 5, network.scene.y[node] * view.scale + view.y + 4);
        }
        if (network.chosen && "node" in network.chosen) {
            g.lineWidth = 2.5;
            ring(network.chosen.node, 7);
        }
    }

    /** What is to be seen has changed. */
    changed() {
        this.network.sift();
        this.moved = true;
        this.panel.list();
        this.panel.show(false);
        this.time();
        this.ask();
        this.draw();
        this.write();
    }

    /** @param {import("./networkmodel.js").Chosen} what @param {boolean} focus */
    choose(what, focus) {
        this.network.chosen = what;
        this.panel.show(focus);
        if (what && focus) {
            this.bringIntoSight();
        }
        this.draw();
        this.write();
    }

    /** Moves so far that what was chosen in the list is seen. */
    bringIntoSight() {
        const { network, view } = this;
        const named = network.lit()?.named ?? [];
        const x = named.map((node) => network.scene.x[node] * view.scale + view.x);
        const y = named.map((node) => network.scene.y[node] * view.scale + view.y);
        if (named.length && (Math.min(...x) < 20 || Math.max(...x) > view.w - 20 || Math.min(...y) < 20 || Math.max(...y) > view.h - 20)) {
            view.x += view.w / 2 - (Math.min(...x) + Math.max(...x)) / 2;
            view.y += view.h / 2 - (Math.min(...y) + Math.max(...y)) / 2;
            this.looked();
        }
    }

    /** One looks elsewhere than before. */
    looked() {
        const { view, network } = this;
        view.grow = Math.min(1.6, Math.max(0.45, view.scale * Math.sqrt(network.width * network.height / network.ids.length) / 26));
        this.draw();
        window.clearTimeout(this.quiet);
        const byHand = this.opened;
        this.quiet = window.setTimeout(() => {
            this.ask();
            if (byHand) {
                this.write();
            }
        }, QUIET_MS);
        const { painted } = this;
        if (painted && !this.busy) {
            const k = view.scale / painted.view.scale;
            const left = view.x - painted.view.x * k;
            const top = view.y - painted.view.y * k;
            if (left > 0 || top > 0 || left + painted.view.w * k < view.w || top + painted.view.h * k < view.h) {
                this.ask();
            }
        }
    }

    whole() {
        const { view, network } = this;
        // Room for the names of what stands at the edge.
        const room = Math.min(NAME_ROOM, view.w / 6);
        view.scale = Math.min((view.w - 2 * room) / network.width, (view.h - 2 * LINE_ROOM) / network.height);
        view.x = (view.w - network.width * view.scale) / 2;
        view.y = (view.h - network.height * view.scale) / 2;
        this.looked();
    }

    /** @param {number} x of the sheet @param {number} y of the sheet @param {number} wide how many windows the sheet is wide */
    lookAt(x, y, wide) {
        const { view, network } = this;
        view.scale = wide * view.w / network.width;
        view.x = view.w / 2 - x * view.scale;
        view.y = view.h / 2 - y * view.scale;
        this.looked();
    }

    /** @param {number} factor @param {number} x @param {number} y */
    zoom(factor, x, y) {
        const { view, network } = this;
        const scale = Math.min(LARGEST * view.w / network.width, Math.max(0.3 * view.w / network.width, view.scale * factor));
        view.x = x - (x - view.x) * scale / view.scale;
        view.y = y - (y - view.y) * scale / view.scale;
        view.scale = scale;
        this.looked();
    }

    /** @param {number} x @param {number} y */
    move(x, y) {
        this.view.x += x;
        this.view.y += y;
        this.looked();
    }

    resize() {
        const box = /** @type {HTMLElement} */ (this.canvas.parentElement).getBoundingClientRect();
        const density = window.devicePixelRatio || 1;
        this.view.w = Math.max(1, box.width);
        this.view.h = Math.max(1, box.height);
        this.canvas.width = Math.round(this.view.w * density);
        this.canvas.height = Math.round(this.view.h * density);
    }

    /** Keeps the view in the address, a little later. */
    write() {
        window.clearTimeout(this.writing);
        this.writing = window.setTimeout(() => {
            history.replaceState(history.state, "", "#" + this.address());
        }, 300);
    }

    address() {
        const { view, network } = this;
        const at = [(view.w / 2 - view.x) / view.scale, (view.h / 2 - view.y) / view.scale].map(Math.round);
        return network.address(`${at[0]},${at[1]},${(view.scale * network.width / view.w).toFixed(3)}`);
    }

    /** Shows the year that is chosen. */
    time() {
        const { network } = this;
        const range = /** @type {HTMLInputElement} */ (this.figure.querySelector("#netyear"));
        const said = /** @type {HTMLOutputElement} */ (this.figure.querySelector("#netyearsaid"));
        const before = /** @type {HTMLInputElement} */ (this.figure.querySelector("#netbefore"));
        /** @type {HTMLElement} */ (this.figure.querySelector(".nettime")).hidden = !network.years;
        if (network.years) {
            range.min = String(network.years.first);
            range.max = String(network.years.last);
            range.value = String(network.year ?? network.years.last);
        }
        const words = network.year === null ? "all times" : `${network.before ? "up to " : ""}${network.year}`;
        range.setAttribute("aria-valuetext", words);
        said.textContent = words;
        before.checked = network.before;
    }

    /** @param {number | null} year */
    atYear(year) {
        this.network.year = year;
        this.changed();
    }

    play() {
        const { network } = this;
        const button = /** @type {HTMLElement} */ (this.figure.querySelector("[data-do=play]"));
        const { years } = network;
        if (this.playing || !years) {
            window.clearInterval(this.playing);
            this.playing = 0;
        } else {
            this.atYear(network.year === null || network.year >= years.last ? years.first : network.year);
            this.playing = window.setInterval(() => {
                if (network.year === null || network.year >= years.last) {
                    this.play();
                } else {
                    this.atYear(network.year + 1);
                }
            }, PLAY_MS);
        }
        button.setAttribute("aria-pressed", String(this.playing !== 0));
        button.textContent = this.playing ? "Pause" : "Play years";
    }

    /** @param {string | undefined} what */
    async tool(what) {
        const { view, network, look } = this;
        const title = this.figure.dataset.case ?? "";
        if (what === "in" || what === "out") {
            this.zoom(what === "in" ? STEP : 1 / STEP, view.w / 2, view.h / 2);
        } else if (what === "fit") {
            this.whole();
        } else if (what === "play") {
            this.play();
        } else if (what === "times") {
            this.atYear(null);
        } else if (what === "png") {
            png(title, network, view, look);
        } else if (what === "svg") {
            svg(title, network, view, look);
        } else if (what === "link") {
            history.replaceState(history.state, "", "#" + this.address());
            try {
                await navigator.clipboard.writeText(location.href);
                this.panel.said.textContent = "The link is copied. Whoever opens it on this case sees this view, pins and notes included.";
            } catch {
                this.panel.said.textContent = "The browser did not let the link be copied; it stands in the address bar.";
            }
        }
    }

    listen() {
        const { figure, network } = this;
        /** @type {HTMLElement} */ (figure.querySelector(".nettools")).addEventListener("click", (event) => {
            this.tool(/** @type {HTMLElement} */ (event.target).closest("button")?.dataset.do);
        });
        figure.querySelector("#netyear")?.addEventListener("input", (event) => this.atYear(Number(/** @type {HTMLInputElement} */ (event.target).value)));
        figure.querySelector("#netbefore")?.addEventListener("change", (event) => {
            network.before = /** @type {HTMLInputElement} */ (event.target).checked;
            this.changed();
        });
        const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.several"));
        form?.addEventListener("submit", () => { form.action = "/network#" + this.address(); });
        const keep = /** @type {HTMLFormElement | null} */ (document.getElementById("netkeep"));
        keep?.addEventListener("submit", () => {
            const address = /** @type {HTMLInputElement} */ (keep.elements.namedItem("address"));
            const asked = new URLSearchParams(location.search);
            asked.delete("judged");
            address.value = location.pathname + (asked.size ? "?" + asked : "") + "#" + this.address();
        });
        // A kept view of the same filters differs from the page at hand in what stands behind the # alone.
        window.addEventListener("hashchange", () => {
            if (new URLSearchParams(location.hash.slice(1)).has("at")) {
                location.reload();
            }
        });
        new ResizeObserver(([{ contentRect }]) => {
            if (Math.abs(contentRect.width - this.view.w) + Math.abs(contentRect.height - this.view.h) < 3) {
                return;
            }
            const middle = [(this.view.w / 2 - this.view.x) / this.view.scale, (this.view.h / 2 - this.view.y) / this.view.scale, this.view.scale * network.width / this.view.w];
            this.resize();
            this.lookAt(middle[0], middle[1], middle[2]);
        }).observe(/** @type {HTMLElement} */ (this.canvas.parentElement));
        window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
            this.look = this.looks();
            this.ask();
        });
        this.listenToKeys();
        this.listenToPointers();
    }

    listenToKeys() {
        const { view } = this;
        this.canvas.addEventListener("keydown", (event) => {
            const part = view.w / 8;
            /** @type {Record<string, () => void>} */
            const keys = {
                ArrowLeft: () => this.move(part, 0), ArrowRight: () => this.move(-part, 0),
                ArrowUp: () => this.move(0, part), ArrowDown: () => this.move(0, -part),
                "+": () => this.zoom(STEP, view.w / 2, view.h / 2), "=": () => this.zoom(STEP, view.w / 2, view.h / 2),
                "-": () => this.zoom(1 / STEP, view.w / 2, view.h / 2), 0: () => this.whole(),
                Enter: () => this.panel.find.focus(), Escape: () => this.choose(null, false),
            };
            if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
                event.preventDefault();
                keys[event.key]();
            }
        });
        this.panel.chosen.addEventListener("keydown", (event) => {
            if (event.key === "Escape") {
                this.choose(null, false);
                this.panel.find.focus();
            }
        });
    }

    /** What lies there: a name before a line. @param {number} x @param {number} y @returns {import("./networkmodel.js").Chosen} */
    under(x, y) {
        const { view, network } = this;
        const { scene, shown } = network;
        let best = -1;
        let least = Infinity;
        for (let i = 0; i < scene.x.length; i++) {
            const far = Math.hypot(scene.x[i] * view.scale + view.x - x, scene.y[i] * view.scale + view.y - y) - radius(scene, i, view.grow);
            if (shown.nodes[i] && far < least && far < NEAR) {
                least = far;
                best = i;
            }
        }
        if (best >= 0) {
            return { node: best };
        }
        for (let i = 0; i < scene.a.length; i++) {
            if (!shown.edges[i]) {
                continue;
            }
            const x1 = scene.x[scene.a[i]] * view.scale + view.x - x;
            const y1 = scene.y[scene.a[i]] * view.scale + view.y - y;
            const dx = scene.x[scene.b[i]] * view.scale + view.x - x - x1;
            const dy = scene.y[scene.b[i]] * view.scale + view.y - y - y1;
            const part = Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / (dx * dx + dy * dy || 1)));
            const far = Math.hypot(x1 + part * dx, y1 + part * dy);
            if (far < least && far < NEAR) {
                least = far;
                best = i;
            }
        }
        return best >= 0 ? { edge: best } : null;
    }

    listenToPointers() {
        const { canvas, network, view } = this;
        /** @type {Map<number, { x: number, y: number }>} */
        const held = new Map();
        let moved = false;
        let node = -1;
        const at = (/** @type {PointerEvent | WheelEvent} */ event) => {
            const box = canvas.getBoundingClientRect();
            return { x: event.clientX - box.left, y: event.clientY - box.top };
        };
        canvas.addEventListener("pointerdown", (event) => {
            const point = at(event);
            held.set(event.pointerId, point);
            moved = held.size > 1;
            const under = this.under(point.x, point.y);
            node = under && "node" in under && event.pointerType === "mouse" ? under.node : -1;
            canvas.setPointerCapture(event.pointerId);
        });
        canvas.addEventListener("pointermove", (event) => {
            const before = held.get(event.pointerId);
            const now = at(event);
            if (!before) {
                const under = this.under(now.x, now.y);
                canvas.style.cursor = under ? "pointer" : "grab";
                canvas.title = !under ? "" : "node" in under ? network.scene.name[under.node]
                    : "edge" in under ? `${network.scene.name[network.scene.a[under.edge]]} and ${network.scene.name[network.scene.b[under.edge]]}: ${network.howOf(under.edge)}` : "";
                return;
            }
            if (held.size === 1 && !moved && Math.hypot(now.x - before.x, now.y - before.y) < 4) {
                return;
            }
            moved = true;
            if (held.size === 2) {
                const other = /** @type {{ x: number, y: number }} */ ([...held].find(([id]) => id !== event.pointerId)?.[1]);
                const wide = Math.hypot(now.x - other.x, now.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1);
                this.zoom(wide, (now.x + other.x) / 2, (now.y + other.y) / 2);
            } else if (node >= 0) {
                network.pin(node, (now.x - view.x) / view.scale, (now.y - view.y) / view.scale);
                this.network.chosen = { node };
                this.draw();
            } else {
                this.move(now.x - before.x, now.y - before.y);
            }
            held.set(event.pointerId, now);
        });
        /** @param {PointerEvent} event */
        const end = (event) => {
            const was = held.delete(event.pointerId);
            if (was && moved && node >= 0) {
                this.changed();
            } else if (was && !moved && event.type === "pointerup") {
                const { x, y } = at(event);
                const under = this.under(x, y);
                if (under && "node" in under) {
                    this.panel.picked(under.node, false);
                } else {
                    this.choose(under, false);
                }
            }
            node = -1;
        };
        canvas.addEventListener("pointerup", end);
        canvas.addEventListener("pointercancel", end);
        canvas.addEventListener("wheel", (event) => {
            if (event.ctrlKey || event.metaKey) {
                event.preventDefault();
                const { x, y } = at(event);
                this.zoom(event.deltaY < 0 ? STEP : 1 / STEP, x, y);
            }
        }, { passive: false });
    }
}
