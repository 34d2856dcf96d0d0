// Paints the network beside the page, so that moving it never waits for thousands of lines.
// @ts-check
import { paint } from "./networkpaint.js";

/** @type {import("./networkpaint.js").Scene} */
let scene;

self.addEventListener("message", (event) => {
    const { data } = event;
    if (data.scene) {
        scene = data.scene;
        return;
    }
    if (data.moved) {
        scene.x.set(data.moved.x);
        scene.y.set(data.moved.y);
    }
    const { view, shown, look, density } = data;
    const sheet = new OffscreenCanvas(Math.ceil(view.w * density), Math.ceil(view.h * density));
    const g = /** @type {OffscreenCanvasRenderingContext2D} */ (sheet.getContext("2d", { alpha: false }));
    g.scale(density, density);
    paint(g, scene, view, shown, look);
    const picture = sheet.transferToImageBitmap();
    /** @type {any} */ (self).postMessage({ picture, view, turn: data.turn }, [picture]);
});
