// Talks to this server, and to nothing else.
// @ts-check

const policy = /** @type {any} */ (window).trustedTypes?.createPolicy("entente", {
    // Only what this server's own templates rendered, which escape every word of a document.
    createHTML: (/** @type {string} */ html) => html,
    // Only a script of this server, by its name.
    createScriptURL: (/** @type {string} */ name) => {
        if (!/^[a-z]+\.js$/.test(name)) {
            throw new TypeError("not a script of this server: " + name);
        }
        return "/static/" + name;
    },
});

/** An element of what the server rendered. @param {string} html @returns {HTMLElement} */
export function element(html) {
    const template = document.createElement("template");
    template.innerHTML = policy ? policy.createHTML(html) : html;
    return /** @type {HTMLElement} */ (template.content.firstElementChild);
}

export function token() {
    return document.querySelector("meta[name=entente-token]")?.getAttribute("content") ?? "";
}

/** How many judgements this page knows of: one on what was decided on since is refused. */
const seen = () => document.querySelector("meta[name=entente-seen]");

/** Sends a change. @param {string} address @param {Record<string, string> | FormData} fields */
export async function send(address, fields) {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
    try {
        const response = await fetch(address, {
            method: "POST",
            headers: { "X-Entente-Token": token(), "X-Entente-Seen": seen()?.getAttribute("content") ?? "", Accept: "application/json" },
            body,
        });
        const answer = await response.json();
        if (answer.seen !== undefined) {
            seen()?.setAttribute("content", String(answer.seen));
        }
        return answer;
    } catch {
        return { what: "The server does not answer.", todo: "See whether it still runs, then try again." };
    }
}

/** Asks for a piece of a page. @param {string} address @returns {Promise<HTMLElement | null>} */
export async function piece(address) {
    const response = await fetch(address);
    return response.ok ? element(await response.text()) : null;
}

/** The form's fields as they stand. @param {HTMLFormElement} form @returns {Record<string, string>} */
export function fields(form) {
    /** @type {Record<string, string>} */
    const values = {};
    new FormData(form).forEach((value, name) => { values[name] = String(value); });
    return values;
}

/** A worker of one of this server's own scripts. @param {string} name such as "worker.js" */
export function worker(name) {
    const address = policy ? policy.createScriptURL(name) : "/static/" + name;
    return new Worker(/** @type {any} */ (address), { type: "module" });
}
