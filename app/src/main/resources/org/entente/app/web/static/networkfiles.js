// The drawing as a file, as it is looked at.
// @ts-check
import { DASHES, labels, paint, radius } from "./networkpaint.js";

const CAPTION = 34;
const DENSITY = 2;

/** @typedef {import("./networkpaint.js").View} View */
/** @typedef {import("./networkpaint.js").Look} Look */
/** @typedef {import("./networkmodel.js").Network} Network */

/** @param {Blob} blob @param {string} name */
function give(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What stands under a picture. @param {string} title @param {Network} network */
function caption(title, network) {
    const pairs = network.shown.edges.reduce((all, one) => all + one, 0);
    const time = network.year === null ? "" : `, told of ${network.before ? "up to " : ""}${network.year}`;
    return `${title}: ${pairs} lines${time}. Read by machine, reviewed only where the case says so. Lines: plain stated, dashes alleged, dots planned or asked for, dash and dots denied, few dots opinion.`;
}

/** @param {string} title @param {Network} network @param {View} view @param {Look} look */
export function png(title, network, view, look) {
    const sheet = document.createElement("canvas");
    sheet.width = Math.ceil(view.w * DENSITY);
    sheet.height = Math.ceil((view.h + CAPTION) * DENSITY);
    const g = /** @type {CanvasRenderingContext2D} */ (sheet.getContext("2d", { alpha: false }));
    g.scale(DENSITY, DENSITY);
    g.fillStyle = look.ground;
    g.fillRect(0, 0, view.w, view.h + CAPTION);
    g.save();
    g.beginPath();
    g.rect(0, 0, view.w, view.h);
    g.clip();
    paint(g, network.scene, view, network.shown, look);
    g.restore();
    g.textAlign = "left";
    g.fillStyle = look.ink;
    g.fillText(caption(title, network), 10, view.h + 22, view.w - 20);
    sheet.toBlob((blob) => blob && give(blob, "network.png"), "image/png");
}

/** @param {string} words */
function escaped(words) {
    return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** @param {number} shape @param {number} x @param {number} y @param {number} r @param {string} looks */
function outline(shape, x, y, r, looks) {
    const at = (/** @type {number} */ number) => number.toFixed(1);
    if (shape === 0) {
        return `<rect x="${at(x - r * 0.9)}" y="${at(y - r * 0.9)}" width="${at(r * 1.8)}" height="${at(r * 1.8)}" ${looks}`;
    }
    return shape === 2
        ? `<path d="M${at(x)} ${at(y - r * 1.2)}l${at(r * 1.2)} ${at(r * 1.2)}l${at(-r * 1.2)} ${at(r * 1.2)}l${at(-r * 1.2)} ${at(-r * 1.2)}z" ${looks}`
        : `<circle cx="${at(x)}" cy="${at(y)}" r="${at(r)}" ${looks}`;
}

/** @param {string} title @param {Network} network @param {View} view @param {Look} look */
export function svg(title, network, view, look) {
    const { scene, shown } = network;
    const x = (/** @type {number} */ node) => scene.x[node] * view.scale + view.x;
    const y = (/** @type {number} */ node) => scene.y[node] * view.scale + view.y;
    const text = [`<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(view.w)}" height="${Math.ceil(view.h + CAPTION)}"><title>${escaped(caption(title, network))}</title>`,
        `<rect width="100%" height="100%" fill="${look.ground}"/>`];
    shown.edges.forEach((on, edge) => {
        if (on) {
            const [a, b, how] = [scene.a[edge], scene.b[edge], scene.how[edge]];
            const dash = DASHES[how].length ? ` stroke-dasharray="${DASHES[how].join(" ")}"` : "";
            text.push(`<line x1="${x(a).toFixed(1)}" y1="${y(a).toFixed(1)}" x2="${x(b).toFixed(1)}" y2="${y(b).toFixed(1)}" stroke="${look.families[how]}" stroke-width="${scene.wide[edge]}" opacity=".7"${dash}><title>${escaped(`${scene.name[a]} and ${scene.name[b]}: ${network.howOf(edge)}`)}</title></line>`);
        }
    });
    shown.nodes.forEach((on, node) => {
        if (on) {
            const [fill, line] = scene.shape[node] === 3 ? [look.ground, look.ink] : [look.shapes[scene.shape[node]], look.ground];
            const note = network.notes.get(node);
            text.push(outline(scene.shape[node], x(node), y(node), radius(scene, node, view.grow), `fill="${fill}" stroke="${line}"><title>${escaped(scene.name[node] + (note ? `: ${note}` : ""))}</title>`)
                + (scene.shape[node] === 0 ? "</rect>" : scene.shape[node] === 2 ? "</path>" : "</circle>"));
        }
    });
    const measure = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
    measure.font = look.font;
    for (const label of labels(measure, scene, view, shown)) {
        text.push(`<text x="${label.x.toFixed(1)}" y="${label.y.toFixed(1)}" text-anchor="middle" font-family="sans-serif" font-size="12" fill="${look.ink}" paint-order="stroke" stroke="${look.ground}" stroke-width="3">${escaped(label.words)}</text>`);
    }
    text.push(`<text x="10" y="${Math.ceil(view.h + 22)}" font-family="sans-serif" font-size="10" fill="${look.ink}">${escaped(caption(title, network))}</text></svg>`);
    give(new Blob([text.join("\n")], { type: "image/svg+xml" }), "network.svg");
}
