// Beside a quote: what is often bought with its lines, as the engines tell it. Where they are away, the page says so.

const PATIENCE_MS = 3000;
const PAUSE_MS = 400;
// The engines take no more at once; of a longer quote the last lines are asked about.
const MOST_PRODUCTS = 60;

class Suggestions {
  constructor(panel) {
    this.panel = panel;
    this.words = panel.querySelector("[data-words]");
    this.away = panel.querySelector(".later-away");
    this.idle = panel.querySelector("[data-idle]");
    this.asked = 0;
    document.addEventListener("lines", (event) => this.later(event.detail.products));
  }

  later(products) {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.ask(products), PAUSE_MS);
  }

  async ask(products) {
    const mine = ++this.asked;
    const html = products.length === 0 ? "" : await this.fetch(products);
    if (mine !== this.asked) return;
    this.away.hidden = html !== null;
    this.idle.hidden = html !== "";
    this.words.replaceChildren(...new DOMParser().parseFromString(html ?? "", "text/html").body.childNodes);
  }

  async fetch(products) {
    const address = new URL(this.panel.dataset.suggestions, location.origin);
    [...new Set(products)].slice(-MOST_PRODUCTS).forEach((product) => address.searchParams.append("product_id", product));
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(address, { signal, headers: { Accept: "text/html" } }).catch(() => null);
    return answer?.ok ? answer.text().catch(() => null) : null;
  }
}

for (const panel of document.querySelectorAll("[data-suggestions]")) new Suggestions(panel);
