// A field that is searched: what is typed is looked for, the arrows move, Enter takes, Esc closes.
// A choice is told as the event "chosen" with the option's data; typing on takes the choice back.
// An Enter that comes before the answer (a scanner's does) takes nothing that was found for fewer letters: it waits, and takes what is
// found when that is one thing, or is named by what was typed; among several others somebody has to choose.

const PAUSE_MS = 120;

class SearchSelect {
  constructor(root) {
    this.root = root;
    this.input = root.querySelector("[role=combobox]");
    this.hidden = root.querySelector("input[type=hidden]");
    this.list = root.querySelector("[role=listbox]");
    this.status = root.querySelector("[role=status]");
    this.asked = 0;
    this.at = -1;
    this.entered = false;
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => this.point(event));
    this.followed()?.addEventListener("change", () => this.clear());
  }

  followed() {
    const name = this.root.dataset.follows;
    return name ? this.input.form?.elements.namedItem(name) : null;
  }

  get options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  // What is listed was found for other letters.
  get busy() {
    return this.list.hasAttribute("aria-busy");
  }

  typed() {
    this.take("", this.input.value);
    this.entered = false;
    this.asked++;
    this.list.setAttribute("aria-busy", "true");
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.search(), PAUSE_MS);
  }

  async search() {
    clearTimeout(this.pause);
    const mine = ++this.asked;
    const answer = await fetch(this.address(), { headers: { Accept: "text/html" } })
      .then((response) => (response.ok ? response.text() : null))
      .catch(() => null);
    if (mine !== this.asked || document.activeElement !== this.input) return;
    this.list.removeAttribute("aria-busy");
    if (answer === null) this.say("A busca não respondeu. Tente de novo.");
    else this.show(answer);
  }

  address() {
    const address = new URL(this.root.dataset.source, location.origin);
    address.searchParams.set("q", this.input.value.trim());
    const followed = this.followed();
    if (followed) address.searchParams.set(followed.name, followed.value);
    return address;
  }

  show(html) {
    const answer = new DOMParser().parseFromString(html, "text/html");
    const found = [...answer.querySelectorAll("[role=option]")];
    found.forEach((option, index) => (option.id = `${this.list.id}-${index}`));
    if (found.length === 0) return this.say("Nada encontrado.");
    this.list.replaceChildren(...found);
    this.status.textContent = found.length === 1 ? "1 resultado" : `${found.length} resultados`;
    this.open();
    if (this.entered && (found.length === 1 || "named" in found[0].dataset)) return this.choose(found[0]);
    // Looking around chooses nothing: only what was typed has a first answer worth an Enter.
    if (this.input.value.trim()) this.move(0);
    else this.at = -1;
  }

  say(words) {
    const line = Object.assign(document.createElement("li"), { className: "search-nothing", textContent: words });
    this.list.replaceChildren(line);
    this.status.textContent = words;
    this.at = -1;
    this.open();
  }

  open() {
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
  }

  close() {
    clearTimeout(this.pause);
    this.asked++;
    this.entered = false;
    this.list.removeAttribute("aria-busy");
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  move(to) {
    const options = this.options;
    if (options.length === 0) return;
    this.at = (to + options.length) % options.length;
    options.forEach((option, index) => option.setAttribute("aria-selected", String(index === this.at)));
    options[this.at].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", options[this.at].id);
  }

  key(event) {
    if (event.ctrlKey || event.altKey) return;
    const closed = this.list.hidden;
    if (event.key === "ArrowDown") closed ? this.search() : this.move(this.at + 1);
    else if (event.key === "ArrowUp" && !closed) this.move(this.at - 1);
    else if (event.key === "Escape" && !closed) this.close();
    else if (event.key === "Enter") this.enter(closed);
    else if (event.key === "Tab" && !closed && !this.busy && this.at >= 0) return this.choose(this.options[this.at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  enter(closed) {
    if (this.busy) {
      this.entered = this.input.value.trim() !== "";
      this.search();
    } else if (closed) this.onward();
    else this.choose(this.options[this.at]);
  }

  point(event) {
    event.preventDefault();
    this.choose(event.target.closest("[role=option]"));
  }

  choose(option) {
    if (!option) return;
    this.take(option.dataset.value, option.dataset.text);
    this.close();
    this.root.dispatchEvent(new CustomEvent("chosen", { bubbles: true, detail: { ...option.dataset } }));
    this.onward();
  }

  // Enter on a field that is done goes on, as Tab does; on an empty one it looks around.
  onward() {
    if (this.hidden.value === "") return void this.search();
    const all = [...this.input.form.querySelectorAll("input:not([type=hidden]), select, textarea, button")];
    const after = all.slice(all.indexOf(this.input) + 1);
    const next = after.find((element) => element.checkVisibility() && element.tabIndex >= 0);
    next?.focus();
    next?.select?.();
  }

  take(value, text) {
    if (this.input.value !== text) this.input.value = text;
    if (this.hidden.value === value) return;
    this.hidden.value = value;
    this.hidden.dispatchEvent(new Event("change", { bubbles: true }));
  }

  clear() {
    this.take("", "");
    this.list.replaceChildren();
  }
}

for (const root of document.querySelectorAll(".search-select")) new SearchSelect(root);
