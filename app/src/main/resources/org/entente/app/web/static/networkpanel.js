// What stands beside the drawing: the names as a list, and what is chosen with its passages.
// @ts-check
import { piece } from "./fragment.js";

const NAMES_MAX = 40;
const LINES_MAX = 30;

/** @typedef {import("./networkmodel.js").Network} Network */

/** @param {string} tag @param {Record<string, string>} [attributes] @param {(string | Node)[]} children */
function make(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children);
    return made;
}

/** @param {number} count @param {string} one */
function count(count, one) {
    return `${count} ${one}${count === 1 ? "" : "s"}`;
}

export class Panel {
    /**
     * @param {HTMLElement} figure
     * @param {Network} network
     * @param {(what: import("./networkmodel.js").Chosen, focus: boolean) => void} choose
     * @param {() => void} changed what is to be seen is not what it was
     */
    constructor(figure, network, choose, changed) {
        this.network = network;
        this.choose = choose;
        this.changed = changed;
        this.passages = new URL(figure.dataset.passages ?? "", location.href);
        this.said = /** @type {HTMLElement} */ (figure.querySelector("#netsaid"));
        this.chosen = /** @type {HTMLElement} */ (figure.querySelector(".netchosen"));
        this.find = /** @type {HTMLInputElement} */ (figure.querySelector("#netfind"));
        this.names = /** @type {HTMLElement} */ (figure.querySelector(".netnames"));
        this.more = /** @type {HTMLElement} */ (figure.querySelector(".netmore"));
        /** @type {number | null} */
        this.start = null;
        this.lost = 0;
        this.turn = 0;
        this.find.addEventListener("input", () => this.list());
        this.find.addEventListener("keydown", (event) => {
            if (event.key === "ArrowDown" || event.key === "Enter") {
                event.preventDefault();
                this.names.querySelector("button")?.focus();
            }
        });
        this.names.addEventListener("keydown", (event) => this.walk(event));
    }

    /** @param {KeyboardEvent} event */
    walk(event) {
        const item = /** @type {HTMLElement} */ (event.target).closest("li");
        const other = event.key === "ArrowDown" ? item?.nextElementSibling : event.key === "ArrowUp" ? item?.previousElementSibling : null;
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            (other?.querySelector("button") ?? (event.key === "ArrowUp" ? this.find : null))?.focus();
        }
    }

    /** Tells anew what is to be seen. */
    list() {
        const { network } = this;
        const { nodes, edges } = network.shown;
        /** @param {Uint8Array} of */
        const sum = (of) => of.reduce((all, one) => all + one, 0);
        const time = network.year === null ? ""
            : ` Told of ${network.before ? "up to " : ""}${network.year}; ${count(network.undated, "line")} without a time ${network.undated === 1 ? "is" : "are"} left out.`;
        const more = network.more ? ` ${count(network.more, "line")} that fewer documents tell ${network.more === 1 ? "is" : "are"} not drawn; filter to see ${network.more === 1 ? "it" : "them"}.` : "";
        const lost = this.lost ? ` ${count(this.lost, "name")} of the address ${this.lost === 1 ? "is" : "are"} not in what is asked for.` : "";
        this.said.textContent = `${sum(nodes)} of ${count(nodes.length, "name")}, ${sum(edges)} of ${count(edges.length, "line")} shown.${more}${time}${lost}`;
        const wanted = this.find.value.trim().toLocaleLowerCase();
        const found = [...network.scene.order].filter((node) => nodes[node] && network.scene.name[node].toLocaleLowerCase().includes(wanted));
        this.names.replaceChildren(...found.slice(0, NAMES_MAX).map((node) => {
            const button = make("button", { type: "button", class: "quiet" }, make("bdi", {}, network.scene.name[node]));
            button.addEventListener("click", () => this.picked(node));
            return make("li", {}, button, make("small", {}, ` ${count(network.around(node).length, "line")}`));
        }));
        this.more.textContent = found.length > NAMES_MAX ? `and ${found.length - NAMES_MAX} more; type a part of a name`
            : found.length ? "" : "No name that is shown holds that.";
    }

    /** A name of the list or the drawing; the other end where a way was begun. @param {number} node @param {boolean} [focus] */
    picked(node, focus = true) {
        if (this.start !== null && this.start !== node) {
            const way = this.network.way(this.start, node);
            this.start = null;
            this.choose(way, focus);
        } else {
            this.choose({ node }, focus);
        }
    }

    /** @param {string} words @param {() => void} act */
    button(words, act) {
        const button = make("button", { type: "button" }, words);
        button.addEventListener("click", act);
        return button;
    }

    /** Shows what is chosen. @param {boolean} focus */
    show(focus) {
        const { chosen } = this.network;
        this.turn++;
        const parts = !chosen ? [] : "node" in chosen ? this.ofNode(chosen.node) : "edge" in chosen ? this.ofEdge(chosen.edge) : this.ofWay(chosen);
        if (chosen) {
            parts.push(this.button("Close", () => {
                this.choose(null, false);
                this.find.focus();
            }));
        }
        if (this.network.only) {
            parts.push(this.button("Show all names", () => {
                this.network.only = null;
                this.changed();
            }));
        }
        this.chosen.replaceChildren(...parts, ...this.kept());
        if (focus && chosen) {
            this.chosen.focus();
        }
    }

    /** @param {number} node */
    ofNode(node) {
        const { network } = this;
        const around = network.around(node);
        const beside = new Set([node, ...around.map((one) => one.node)]);
        const tools = make("p", { class: "nettasks" },
            this.button("Only it and its neighbours", () => {
                network.only = beside;
                this.changed();
            }));
        if (network.only) {
            tools.append(this.button("Add its neighbours", () => {
                network.near[node].forEach((one) => network.only?.add(one.node));
                network.only?.add(node);
                this.changed();
            }));
        }
        tools.append(
            this.button(network.pins.has(node) ? "Unpin" : "Pin", () => {
                if (network.pins.has(node)) {
                    network.unpin(node);
                } else {
                    network.pin(node, network.scene.x[node], network.scene.y[node]);
                }
                this.changed();
            }),
            this.button("Way from here", () => {
                this.start = node;
                this.said.textContent = `A way from ${network.scene.name[node]}: choose where it leads, in the drawing or the list.`;
                this.find.focus();
            }));
        const note = /** @type {HTMLTextAreaElement} */ (make("textarea", { rows: "2", maxlength: "300" }));
        note.value = network.notes.get(node) ?? "";
        note.addEventListener("change", () => {
            if (note.value.trim()) {
                network.notes.set(node, note.value.trim());
            } else {
                network.notes.delete(node);
            }
            this.changed();
        });
        const lines = make("ol", { class: "netlines", "aria-label": "Its lines" }, ...around.slice(0, LINES_MAX).map((one) => this.line(one.edge, one.node)));
        return [
            this.behind(network.ids[node]),
            tools,
            make("label", { class: "netnote" }, "Note (kept in the address)", note),
            make("h3", {}, "Lines"),
            lines,
            ...around.length > LINES_MAX ? [make("p", { class: "hint" }, `and ${around.length - LINES_MAX} more, which fewer documents tell`)] : [],
        ];
    }

    /** @param {number} edge @param {number} node whom it leads to */
    line(edge, node) {
        const { network } = this;
        const button = make("button", { type: "button", class: "quiet" }, make("bdi", {}, network.scene.name[node]));
        button.addEventListener("click", () => this.choose({ edge }, true));
        return make("li", {}, button, make("small", {}, ` ${network.howOf(edge)}; ${count(network.edges.documents[edge], "document")}`));
    }

    /** @param {number} edge */
    ofEdge(edge) {
        const { network } = this;
        const ends = [network.scene.a[edge], network.scene.b[edge]].map((node) => this.button(network.scene.name[node], () => this.choose({ node }, true)));
        return [this.behind(network.ids[network.scene.a[edge]], network.ids[network.scene.b[edge]]), make("p", { class: "nettasks" }, ...ends)];
    }

    /** @param {{ way: number[], edges: number[], from: number, to: number }} way */
    ofWay(way) {
        const { network } = this;
        const [from, to] = [way.from, way.to].map((node) => network.scene.name[node]);
        const page = make("a", { href: "/network/path?" + new URLSearchParams({ from, to }).toString() }, "All ways, with their passages");
        if (!way.way.length) {
            return [make("h3", {}, `${from} – ${to}`), make("p", {}, "No way was found over what is shown and told as so. That does not mean that they are not joined."), make("p", {}, page)];
        }
        return [
            make("h3", {}, way.way.map((node) => network.scene.name[node]).join(" – ")),
            make("p", { class: "hint" }, `${count(way.edges.length, "step")}, over lines that are stated or alleged. That each step is told does not make the whole a tie.`),
            make("ol", { class: "netlines" }, ...way.edges.map((edge, step) => this.line(edge, way.way[step + 1]))),
            make("p", {}, page),
        ];
    }

    /** The passages, once they are there. @param {string} a @param {string} [b] */
    behind(a, b) {
        const place = make("div", { "aria-busy": "true" }, make("p", { class: "hint" }, "Finding the passages …"));
        const address = new URL(this.passages);
        address.searchParams.set("a", a);
        if (b) {
            address.searchParams.set("b", b);
        }
        const { turn } = this;
        piece(address.pathname + address.search).catch(() => null).then((found) => {
            if (turn === this.turn) {
                place.replaceChildren(found ?? make("p", { class: "trouble", role: "alert" }, "The passages could not be loaded. See whether the server still runs, and choose it again."));
                place.removeAttribute("aria-busy");
            }
        });
        return place;
    }

    /** Pins and notes, as long as there are some. */
    kept() {
        const { network } = this;
        const all = [...new Set([...network.pins, ...network.notes.keys()])];
        if (!all.length) {
            return [];
        }
        return [make("h3", {}, "Pins and notes"), make("ol", { class: "netlines netkept" }, ...all.map((node) => {
            const button = make("button", { type: "button", class: "quiet" }, make("bdi", {}, network.scene.name[node]));
            button.addEventListener("click", () => this.choose({ node }, true));
            return make("li", {}, button, make("small", {}, network.notes.has(node) ? ` ${network.notes.get(node)}` : " pinned"));
        }))];
    }
}
