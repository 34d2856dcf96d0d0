// Dropping and pasting texts, with publisher and date beside each.
// @ts-check
import { send } from "./fragment.js";
import { say } from "./notice.js";

const list = () => /** @type {HTMLElement} */ (document.getElementById("inputs"));
/** @type {Map<HTMLElement, File>} */
const files = new Map();

/** @param {string} tag @param {Record<string, string>} attributes @param {(Node | string)[]} content */
function make(tag, attributes, ...content) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        made.setAttribute(name, value);
    }
    made.append(...content);
    return made;
}

/** A row for one text. @param {HTMLElement} head what stands first in it */
function row(head) {
    const remove = make("button", { type: "button", class: "quiet" }, "Leave it out");
    const item = make("li", { class: "input" }, head,
        make("label", {}, "Publisher ", make("input", { "data-field": "publisher", autocomplete: "off" })),
        make("label", {}, "Published ", make("input", { "data-field": "published", type: "date" })),
        remove);
    remove.addEventListener("click", () => {
        files.delete(item);
        item.remove();
        tell();
    });
    list().append(item);
    tell();
    return item;
}

/** @param {Iterable<File>} chosen */
function addFiles(chosen) {
    for (const file of chosen) {
        const size = file.size < 1024 ? file.size + " bytes" : Math.round(file.size / 1024) + " kB";
        files.set(row(make("p", { class: "name" }, make("b", {}, file.name), " ", make("small", {}, size))), file);
    }
}

function addPaste() {
    const area = make("textarea", { "data-field": "text", rows: "6", class: "said" });
    row(make("div", { class: "wide" },
        make("label", {}, "Name ", make("input", { "data-field": "name", autocomplete: "off", placeholder: "pasted text" })),
        make("label", {}, "The text ", area)));
    area.focus();
}

function addAddress() {
    const field = make("input", { "data-field": "address", type: "url", inputmode: "url", autocomplete: "off", placeholder: "https://", required: "" });
    row(make("label", { class: "wide" }, "Address ", field));
    field.focus();
}

function tell() {
    const count = list().children.length;
    const hint = /** @type {HTMLElement} */ (document.getElementById("addhint"));
    hint.textContent = count === 0 ? "Nothing chosen yet." : count === 1 ? "One text." : count + " texts.";
}

/** @param {SubmitEvent} event */
async function submit(event) {
    event.preventDefault();
    const form = new FormData();
    Array.from(list().children).forEach((item, index) => {
        const file = files.get(/** @type {HTMLElement} */ (item));
        if (file) {
            form.append("file" + index, file, file.name);
        }
        item.querySelectorAll("[data-field]").forEach((field) => {
            form.append(/** @type {HTMLElement} */ (field).dataset.field + String(index), /** @type {HTMLInputElement} */ (field).value);
        });
    });
    const button = /** @type {HTMLButtonElement} */ (document.getElementById("add"));
    button.disabled = true;
    const answer = await send("/add", form);
    button.disabled = false;
    if (answer.job) {
        window.location.assign(answer.job);
    } else {
        say(answer.what + " " + answer.todo, "", true);
    }
}

export function start() {
    const drop = /** @type {HTMLElement} */ (document.getElementById("drop"));
    drop.hidden = false;
    list().replaceChildren();
    tell();
    const chooser = /** @type {HTMLInputElement} */ (document.getElementById("choose"));
    const take = () => {
        addFiles(chooser.files ?? []);
        chooser.value = "";
    };
    chooser.addEventListener("change", take);
    if (chooser.files?.length) {
        take(); // chosen before this script had come
    }
    document.getElementById("paste")?.addEventListener("click", addPaste);
    document.getElementById("address")?.addEventListener("click", addAddress);
    document.addEventListener("dragover", (event) => {
        event.preventDefault();
        drop.classList.add("over");
    });
    document.addEventListener("dragleave", (event) => {
        if (!event.relatedTarget) {
            drop.classList.remove("over");
        }
    });
    document.addEventListener("drop", (event) => {
        event.preventDefault();
        drop.classList.remove("over");
        addFiles(event.dataTransfer?.files ?? []);
    });
    document.getElementById("adding")?.addEventListener("submit", submit);
}
