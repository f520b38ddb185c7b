// What just happened is said once: a good word leaves by itself, a bad one waits to be closed.

const STAYS_MS = 6000;

for (const flash of document.querySelectorAll("[data-flash]")) {
  flash.querySelector(".flash-close").addEventListener("click", () => flash.remove());
  if (flash.dataset.flash === "leaves") setTimeout(() => flash.remove(), STAYS_MS);
}
