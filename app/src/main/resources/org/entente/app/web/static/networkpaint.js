// Paints the network: the same for the page, for the worker beside it, and for a picture that is taken away.
// @ts-check

/**
 * @typedef {object} Scene what is there
 * @property {string[]} name
 * @property {Float32Array} x
 * @property {Float32Array} y
 * @property {Uint8Array} shape 0 state, 1 people, 2 body, 3 thing
 * @property {Uint16Array} lines how many each name has
 * @property {Uint32Array} order names, those with most lines first
 * @property {Uint32Array} a
 * @property {Uint32Array} b
 * @property {Uint8Array} how the surest family of each line
 * @property {Uint8Array} wide from 1 to 4
 *
 * @typedef {object} View where one looks, in pixels of the page
 * @property {number} w
 * @property {number} h
 * @property {number} scale
 * @property {number} x where the sheet's corner lies
 * @property {number} y
 * @property {number} grow how large names are drawn
 *
 * @typedef {object} Shown what of it is to be seen
 * @property {Uint8Array} nodes
 * @property {Uint8Array} edges
 * @property {number[]} named names that are written in any case
 *
 * @typedef {object} Look
 * @property {string} ground
 * @property {string} ink
 * @property {string[]} families
 * @property {string[]} shapes
 * @property {string} font
 */

/** Stated, alleged, intended, denied, opinion: told apart without colour. */
export const DASHES = [[], [7, 4], [2, 4], [9, 3, 2, 3], [1, 5]];
const LINES_A_STROKE = 60;
const LABELS_MAX = 140;
const PIXELS_A_LABEL = 9000;

/** @param {Scene} scene @param {number} node @param {number} grow */
export function radius(scene, node, grow) {
    return Math.min(13, 2.2 + 0.9 * Math.sqrt(scene.lines[node])) * grow;
}

/** @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} g @param {number} shape @param {number} x @param {number} y @param {number} r */
function outline(g, shape, x, y, r) {
    if (shape === 0) {
        g.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
    } else if (shape === 2) {
        g.moveTo(x, y - r * 1.2);
        g.lineTo(x + r * 1.2, y);
        g.lineTo(x, y + r * 1.2);
        g.lineTo(x - r * 1.2, y);
        g.closePath();
    } else {
        g.moveTo(x + r, y);
        g.arc(x, y, r, 0, 7);
    }
}

/** @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} g @param {Scene} scene @param {View} view @param {Shown} shown @param {Look} look */
function lines(g, scene, view, shown, look) {
    const { a, b, how, wide, x, y } = scene;
    let seen = 0;
    shown.edges.forEach((on) => { seen += on; });
    g.globalAlpha = Math.max(0.3, Math.min(0.85, 900 / (seen + 1)));
    for (let family = DASHES.length - 1; family >= 0; family--) {
        g.strokeStyle = look.families[family];
        g.setLineDash(DASHES[family]);
        for (let width = 1; width <= 4; width++) {
            g.lineWidth = (family === 0 ? 0.3 : 0.6) + 0.6 * width * Math.min(1.2, view.grow);
            let inStroke = 0;
            g.beginPath();
            for (let i = 0; i < a.length; i++) {
                if (!shown.edges[i] || how[i] !== family || wide[i] !== width) {
                    continue;
                }
                const x1 = x[a[i]] * view.scale + view.x;
                const y1 = y[a[i]] * view.scale + view.y;
                const x2 = x[b[i]] * view.scale + view.x;
                const y2 = y[b[i]] * view.scale + view.y;
                if (Math.max(x1, x2) < 0 || Math.min(x1, x2) > view.w || Math.max(y1, y2) < 0 || Math.min(y1, y2) > view.h) {
                    continue;
                }
                g.moveTo(x1, y1);
                g.lineTo(x2, y2);
                if (++inStroke === LINES_A_STROKE) {
                    g.stroke();
                    g.beginPath();
                    inStroke = 0;
                }
            }
            g.stroke();
        }
    }
    g.setLineDash([]);
    g.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} g @param {Scene} scene @param {View} view @param {Shown} shown @param {Look} look */
function names(g, scene, view, shown, look) {
    for (let shape = 0; shape < look.shapes.length; shape++) {
        g.beginPath();
        for (let i = 0; i < scene.x.length; i++) {
            if (shown.nodes[i] && scene.shape[i] === shape) {
                outline(g, shape, scene.x[i] * view.scale + view.x, scene.y[i] * view.scale + view.y, radius(scene, i, view.grow));
            }
        }
        g.fillStyle = shape === 3 ? look.ground : look.shapes[shape];
        g.fill();
        g.lineWidth = shape === 3 ? 1.6 : 1;
        g.strokeStyle = shape === 3 ? look.ink : look.ground;
        g.stroke();
    }
}

/** @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} g @param {Look} look @param {string} words @param {number} x @param {number} y */
export function write(g, look, words, x, y) {
    g.lineWidth = 3.5;
    g.lineJoin = "round";
    g.strokeStyle = look.ground;
    g.strokeText(words, x, y);
    g.fillStyle = look.ink;
    g.fillText(words, x, y);
}

/** @param {string} name */
export function shortened(name) {
    const letters = [...name];
    return letters.length <= 28 ? name : letters.slice(0, 26).join("") + "…";
}

/**
 * Which names have room, and where they stand. @param {{ measureText(words: string): { width: number } }} g
 * @param {Scene} scene @param {View} view @param {Shown} shown @returns {{ node: number, words: string, x: number, y: number }[]}
 */
export function labels(g, scene, view, shown) {
    /** @type {number[][]} */
    const taken = [];
    const placed = [];
    const most = Math.min(LABELS_MAX, view.w * view.h / PIXELS_A_LABEL);
    for (const node of [...shown.named, ...scene.order]) {
        if (!shown.nodes[node] || placed.length >= most) {
            continue;
        }
        const x = scene.x[node] * view.scale + view.x;
        const y = scene.y[node] * view.scale + view.y - radius(scene, node, view.grow) - 5;
        if (x < 0 || x > view.w || y < 0 || y > view.h) {
            continue;
        }
        const words = shortened(scene.name[node]);
        const half = g.measureText(words).width / 2 + 3;
        const box = [x - half, y - 12, x + half, y + 4];
        if (taken.every((other) => box[0] > other[2] || other[0] > box[2] || box[1] > other[3] || other[1] > box[3])) {
            taken.push(box);
            placed.push({ node, words, x, y });
        }
    }
    return placed;
}

/** Paints some of it over what is there. @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} g @param {Scene} scene @param {View} view @param {Shown} shown @param {Look} look */
export function paintOver(g, scene, view, shown, look) {
    lines(g, scene, view, shown, look);
    names(g, scene, view, shown, look);
    g.font = look.font;
    g.textAlign = "center";
    for (const label of labels(g, scene, view, shown)) {
        write(g, look, label.words, label.x, label.y);
    }
}

/** Paints all of it. @param {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} g @param {Scene} scene @param {View} view @param {Shown} shown @param {Look} look */
export function paint(g, scene, view, shown, look) {
    g.fillStyle = look.ground;
    g.fillRect(0, 0, view.w, view.h);
    paintOver(g, scene, view, shown, look);
}
