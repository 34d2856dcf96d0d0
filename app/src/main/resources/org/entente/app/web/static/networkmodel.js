// What the network holds, what of it is to be seen, and how that stands in the address.
// @ts-check

/** @typedef {{ node: number } | { edge: number } | { way: number[], edges: number[], from: number, to: number } | null} Chosen */

const HOLDS = 0b11;

export class Network {
    /** @param {any} data as the server gives it */
    constructor(data) {
        const { nodes, edges } = data;
        this.width = data.width;
        this.height = data.height;
        /** @type {number} */
        this.more = data.more;
        /** @type {string[]} */
        this.ids = nodes.id;
        /** @type {Map<string, number>} */
        this.numbers = new Map(this.ids.map((id, number) => [id, number]));
        /** @type {string[]} */
        this.kinds = nodes.kind.map((/** @type {number} */ kind) => data.kinds[kind]);
        this.acts = Uint8Array.from(nodes.acts);
        this.edges = edges;
        /** @type {string[]} */
        this.families = data.how;
        this.home = { x: Float32Array.from(nodes.x), y: Float32Array.from(nodes.y) };
        const lines = new Uint16Array(this.ids.length);
        /** @type {{ edge: number, node: number }[][]} */
        this.near = this.ids.map(() => []);
        for (let edge = 0; edge < edges.a.length; edge++) {
            const a = edges.a[edge];
            const b = edges.b[edge];
            lines[a]++;
            lines[b]++;
            this.near[a].push({ edge, node: b });
            this.near[b].push({ edge, node: a });
        }
        const order = Uint32Array.from(this.ids.keys()).sort((one, other) => lines[other] - lines[one] || one - other);
        /** @type {import("./networkpaint.js").Scene} */
        this.scene = {
            name: nodes.name,
            x: this.home.x.slice(),
            y: this.home.y.slice(),
            shape: Uint8Array.from(nodes.shape),
            lines,
            order,
            a: Uint32Array.from(edges.a),
            b: Uint32Array.from(edges.b),
            how: Uint8Array.from(edges.how, (/** @type {number} */ bits) => Math.max(0, 31 - Math.clz32(bits & -bits))),
            wide: Uint8Array.from(edges.documents, (/** @type {number} */ documents) => Math.min(4, Math.max(1, documents))),
        };
        const years = edges.years.flat();
        this.years = years.length ? { first: Math.min(...bounds(years)), last: Math.max(...bounds(years)) } : null;
        this.undated = edges.years.filter((/** @type {number[]} */ of) => !of.length).length;
        /** @type {number | null} */
        this.year = null;
        this.before = false;
        /** @type {Set<number> | null} */
        this.only = null;
        /** @type {Set<number>} */
        this.pins = new Set();
        /** @type {Map<number, string>} */
        this.notes = new Map();
        /** @type {Chosen} */
        this.chosen = null;
        /** @type {import("./networkpaint.js").Shown} */
        this.shown = { nodes: new Uint8Array(this.ids.length), edges: new Uint8Array(edges.a.length), named: [] };
        this.sift();
    }

    /** Finds anew what is to be seen. */
    sift() {
        const { nodes, edges } = this.shown;
        const { a, b } = this.scene;
        nodes.fill(0);
        for (let i = 0; i < edges.length; i++) {
            const told = this.year === null || this.edges.years[i].some((/** @type {number} */ year) =>
                year === this.year || this.before && year < /** @type {number} */ (this.year));
            const on = told && (!this.only || this.only.has(a[i]) && this.only.has(b[i]));
            edges[i] = on ? 1 : 0;
            if (on) {
                nodes[a[i]] = 1;
                nodes[b[i]] = 1;
            }
        }
        this.pins.forEach((node) => { nodes[node] = 1; });
        this.only?.forEach((node) => { nodes[node] = 1; });
        this.shown.named = [...new Set([...this.pins, ...this.notes.keys()])];
    }

    /** Lines of a name that are to be seen, the most told first. @param {number} node */
    around(node) {
        return this.near[node]
            .filter(({ edge }) => this.shown.edges[edge])
            .sort((one, other) => this.edges.documents[other.edge] - this.edges.documents[one.edge] || one.edge - other.edge);
    }

    /** The shortest way over lines that are to be seen and told as so; things and places carry none. @param {number} from @param {number} to */
    way(from, to) {
        /** @type {Map<number, { edge: number, node: number }>} */
        const back = new Map([[from, { edge: -1, node: -1 }]]);
        let front = [from];
        while (front.length && !back.has(to)) {
            const next = [];
            for (const at of front) {
                for (const { edge, node } of this.around(at)) {
                    if (!back.has(node) && this.edges.how[edge] & HOLDS && (this.acts[node] || node === to)) {
                        back.set(node, { edge, node: at });
                        next.push(node);
                    }
                }
            }
            front = next;
        }
        const way = [];
        const edges = [];
        for (let at = to; back.has(at); at = /** @type {{ node: number }} */ (back.get(at)).node) {
            way.unshift(at);
            const { edge } = /** @type {{ edge: number }} */ (back.get(at));
            if (edge >= 0) {
                edges.unshift(edge);
            }
        }
        return { way, edges, from, to };
    }

    /** What is lit up: what is chosen and what touches it; null where nothing is. */
    lit() {
        if (!this.chosen) {
            return null;
        }
        const lit = { nodes: new Uint8Array(this.ids.length), edges: new Uint8Array(this.scene.a.length), named: /** @type {number[]} */ ([]) };
        if ("node" in this.chosen) {
            lit.nodes[this.chosen.node] = 1;
            lit.named = [this.chosen.node];
            for (const { edge, node } of this.around(this.chosen.node)) {
                lit.edges[edge] = 1;
                lit.nodes[node] = 1;
            }
        } else {
            const edges = "edge" in this.chosen ? [this.chosen.edge] : this.chosen.edges;
            for (const edge of edges) {
                lit.edges[edge] = 1;
                lit.nodes[this.scene.a[edge]] = 1;
                lit.nodes[this.scene.b[edge]] = 1;
            }
            lit.named = "edge" in this.chosen ? [this.scene.a[this.chosen.edge], this.scene.b[this.chosen.edge]] : this.chosen.way;
        }
        return lit;
    }

    /** How the claims of a line put it, in words. @param {number} edge */
    howOf(edge) {
        return this.families.filter((_, family) => this.edges.how[edge] & 1 << family).join(", ");
    }

    /** The line of two. @param {number} one @param {number} other */
    between(one, other) {
        return this.near[one]?.find(({ node }) => node === other)?.edge ?? -1;
    }

    /** @param {number} node @param {number} x @param {number} y */
    pin(node, x, y) {
        this.pins.add(node);
        this.scene.x[node] = x;
        this.scene.y[node] = y;
    }

    /** @param {number} node */
    unpin(node) {
        this.pins.delete(node);
        this.scene.x[node] = this.home.x[node];
        this.scene.y[node] = this.home.y[node];
    }

    /** All that is chosen here, for the address. @param {string} at where one looks */
    address(at) {
        const { chosen } = this;
        const params = new URLSearchParams();
        /** @param {string} name @param {string} value */
        const put = (name, value) => value && params.set(name, value);
        put("at", at);
        put("year", this.year === null ? "" : String(this.year));
        put("before", this.before ? "1" : "");
        put("only", this.only ? [...this.only].map((node) => this.ids[node]).join(" ") : "");
        put("pins", [...this.pins].map((node) => `${this.ids[node]}:${Math.round(this.scene.x[node])}:${Math.round(this.scene.y[node])}`).join(" "));
        for (const [node, note] of this.notes) {
            params.append("note", `${this.ids[node]}:${note}`);
        }
        if (chosen) {
            put("chosen", ("node" in chosen ? [chosen.node] : "edge" in chosen
                ? [this.scene.a[chosen.edge], this.scene.b[chosen.edge]] : [chosen.from, chosen.to]).map((node) => this.ids[node]).join(" "));
            put("way", "way" in chosen ? "1" : "");
        }
        return params.toString();
    }

    /** Takes up what an address tells; what is no longer there is passed over, and how much that is comes back. @param {string} words */
    restore(words) {
        const params = new URLSearchParams(words);
        let lost = 0;
        /** @param {string} id */
        const number = (id) => {
            const found = this.numbers.get(id);
            lost += found === undefined ? 1 : 0;
            return found;
        };
        /** @param {string} name */
        const list = (name) => (params.get(name) ?? "").split(" ").filter(Boolean);
        const year = Number(params.get("year"));
        this.year = params.has("year") && this.years && year >= this.years.first && year <= this.years.last ? year : null;
        this.before = params.has("before");
        const only = list("only").map(number).filter((node) => node !== undefined);
        this.only = only.length ? new Set(/** @type {number[]} */ (only)) : null;
        for (const pin of list("pins")) {
            const [id, x, y] = pin.split(":");
            const node = number(id);
            if (node !== undefined && Number.isFinite(Number(x)) && Number.isFinite(Number(y))) {
                this.pin(node, Number(x), Number(y));
            }
        }
        for (const note of params.getAll("note")) {
            const node = number(note.slice(0, note.indexOf(":")));
            if (node !== undefined) {
                this.notes.set(node, note.slice(note.indexOf(":") + 1));
            }
        }
        this.sift();
        const [one, other] = list("chosen").map(number);
        if (one !== undefined && other !== undefined) {
            const edge = this.between(one, other);
            this.chosen = params.has("way") ? this.way(one, other) : edge >= 0 ? { edge } : null;
        } else if (one !== undefined) {
            this.chosen = { node: one };
        }
        return lost;
    }
}

/** Least and most, of a list that is too long to be handed over whole. @param {number[]} of */
function bounds(of) {
    return of.reduce(([least, most], one) => [Math.min(least, one), Math.max(most, one)], [Infinity, -Infinity]);
}
