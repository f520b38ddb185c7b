// A quote by keyboard alone: customer, site, then product, quantity, discount, Enter, and the next line.
// Lines are copies of the page's own pattern. No amount is reckoned here: the calculator on the server answers.

const PAUSE_MS = 120;

class QuoteEditor {
  constructor(form) {
    this.form = form;
    this.lines = form.querySelector("[data-lines]");
    this.pattern = form.querySelector("[data-new-line]");
    this.entry = form.querySelector(".quote-entry");
    this.product = this.entry.querySelector("[role=combobox]");
    this.asked = 0;
    this.entry.addEventListener("chosen", (event) => this.picked(event.detail));
    form.addEventListener("keydown", (event) => this.key(event));
    form.addEventListener("click", (event) => this.click(event));
    form.addEventListener("focusin", (event) => event.target.matches("[inputmode]") && event.target.select());
    form.addEventListener("input", (event) => this.changed(event.target));
    form.addEventListener("submit", () => (this.sent = true));
    addEventListener("beforeunload", (event) => this.leave(event));
    this.announce();
  }

  field(name) {
    return this.entry.querySelector(`[data-entry=${name}]`);
  }

  picked(option) {
    this.choice = option;
    this.field("unidade").textContent = option.unidade ?? "";
    this.field("preco").textContent = option.preco ?? "";
  }

  key(event) {
    const row = event.target.closest("[data-line]");
    if (event.key === "Enter" && !event.ctrlKey && event.target.matches("input")) this.enter(event, row);
    else if (row && this.removes(event)) this.handled(event, () => this.remove(row));
    else if (row && event.key === "ArrowDown") this.handled(event, () => this.step(row.nextElementSibling, event));
    else if (row && event.key === "ArrowUp") this.handled(event, () => this.step(row.previousElementSibling, event));
  }

  handled(event, action) {
    event.preventDefault();
    event.stopPropagation();
    action();
  }

  // Enter never sends a quote: it goes on, and at the end of the entry it adds the line.
  enter(event, row) {
    event.preventDefault();
    if (event.target === this.field("quantidade")) this.field("desconto").focus();
    else if (event.target === this.field("desconto")) this.add();
    else if (row) this.product.focus();
  }

  // In a field that holds something, Delete is the field's own.
  removes(event) {
    const held = event.target.matches("input") && event.target.value !== "";
    return (event.key === "Delete" && (!held || event.ctrlKey)) || (event.key === "Backspace" && event.ctrlKey);
  }

  step(row, event) {
    const column = event.target.closest("td").cellIndex;
    row?.cells[column].querySelector("input")?.focus();
  }

  click(event) {
    if (event.target.closest("[data-add]")) this.add();
    const remove = event.target.closest("[data-remove]");
    if (remove) this.remove(remove.closest("[data-line]"));
    const suggested = event.target.closest("[data-suggested]");
    if (suggested) this.take(suggested);
  }

  // Its price and unit are the calculator's to tell. It can't be taken twice while the list is asked for anew.
  take(suggested) {
    if (suggested === document.activeElement) this.product.focus();
    suggested.disabled = true;
    this.append(suggested.dataset, "1", "");
  }

  add() {
    if (!this.choice) return this.product.focus();
    if (!this.append(this.choice, this.field("quantidade").value, this.field("desconto").value)) return;
    this.clearEntry();
    this.product.focus();
  }

  // The server refuses more; said here, nothing that was typed is lost.
  full() {
    const most = Number(this.form.dataset.most);
    const full = this.lines.children.length >= most;
    this.product.setCustomValidity(full ? `São no máximo ${most} itens.` : "");
    if (full) this.product.reportValidity();
    return full;
  }

  append(option, quantity, discount) {
    if (this.full()) return false;
    const row = this.pattern.content.querySelector("[data-line]").cloneNode(true);
    const set = (name, value) => (row.querySelector(`[name=${name}]`).value = value);
    set("produto_id", option.value);
    set("quantidade", quantity);
    set("preco_unitario", option.preco ?? "");
    set("item_desconto_percentual", discount);
    set("item_perda", option.perda ?? "");
    row.querySelector("[data-loss]").hidden = !option.perda;
    row.querySelector("[data-slot=nome]").textContent = option.text;
    row.querySelector("[data-slot=unidade]").textContent = option.unidade ?? "";
    this.lines.append(row);
    row.scrollIntoView({ block: "nearest" });
    this.touched = true;
    this.announce();
    this.calculate();
    return true;
  }

  clearEntry() {
    this.choice = null;
    this.product.value = "";
    this.field("quantidade").value = "1";
    this.field("desconto").value = "";
    this.field("unidade").textContent = "";
    this.field("preco").textContent = "";
  }

  remove(row) {
    const near = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    this.product.setCustomValidity("");
    (near?.querySelector("[name=quantidade]") ?? this.product).focus();
    this.touched = true;
    this.announce();
    this.calculate();
  }

  changed(input) {
    this.touched = true;
    if (input === this.product) this.choice = null;
    if (input.matches("[name=quantidade], [name=preco_unitario], [name=item_perda], [name$=desconto_percentual]")) this.calculate();
  }

  // Who lists what goes well with these lines wants to know of them.
  announce() {
    const products = [...this.lines.querySelectorAll("[name=produto_id]")].map((input) => input.value);
    this.form.dispatchEvent(new CustomEvent("lines", { bubbles: true, detail: { products } }));
  }

  calculate() {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.ask(), PAUSE_MS);
  }

  async ask() {
    const mine = ++this.asked;
    const body = new URLSearchParams(new FormData(this.form));
    const answer = await fetch(this.form.dataset.calculator, { method: "POST", body }).catch(() => null);
    const html = answer?.ok ? await answer.text() : null;
    if (mine !== this.asked) return;
    this.form.toggleAttribute("data-stale", html === null);
    if (html !== null) this.show(new DOMParser().parseFromString(html, "text/html"));
  }

  show(answer) {
    const rows = [...this.lines.children];
    answer.querySelectorAll("[data-line]").forEach((line, index) => rows[index] && this.fill(rows[index], line));
    this.fill(this.form.querySelector("[data-totals]"), answer.querySelector("[data-totals]"));
  }

  fill(target, source) {
    if (source.dataset.refused) target.dataset.refused = source.dataset.refused;
    for (const told of source.querySelectorAll("[data-slot]")) {
      const slot = target.querySelector(`[data-slot=${told.dataset.slot}]`);
      if (!slot) continue;
      if (!slot.matches("input")) slot.textContent = told.textContent;
      else if (slot.value === "" && slot !== document.activeElement) slot.value = told.value;
    }
  }

  leave(event) {
    if (this.touched && !this.sent && this.lines.children.length > 0) event.preventDefault();
  }
}

for (const form of document.querySelectorAll(".quote-editor")) new QuoteEditor(form);
