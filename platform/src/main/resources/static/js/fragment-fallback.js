// Parts of the page that come from the engines: where they don't answer, the line that the page already holds is shown.

const PATIENCE_MS = 3000;

function showAway(part) {
  const away = part.querySelector(":scope > .later-away");
  if (!away) return;
  part.querySelector(":scope > .later-wait").hidden = true;
  away.hidden = false;
  part.setAttribute("aria-busy", "false");
}

for (const name of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(name, (event) => {
    if (event.target.matches(".later")) showAway(event.target);
  });
}

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.matches(".later")) event.target.setAttribute("aria-busy", "false");
});

// Also where htmx itself did not arrive.
setTimeout(() => document.querySelectorAll(".later").forEach(showAway), PATIENCE_MS);
