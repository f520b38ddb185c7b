// Long work at one page: while somebody is there the session is renewed, so that what the page loads later still comes.

const EVERY_MS = 10 * 60 * 1000;

let present = false;
for (const sign of ["keydown", "pointerdown"]) document.addEventListener(sign, () => (present = true));

setInterval(() => {
  if (!present) return;
  present = false;
  fetch("/auth/renew", { redirect: "manual" }).catch(() => null);
}, EVERY_MS);
