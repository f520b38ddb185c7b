// Names each posted form once, so that the server does a thing once however often the form arrives.

const FIELD = "idempotency_key";

// randomUUID is missing where the counter's PC opens the store by plain http.
function key() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function field(form) {
  const known = form.elements.namedItem(FIELD);
  if (known) return known;
  const input = Object.assign(document.createElement("input"), { type: "hidden", name: FIELD, value: key() });
  form.append(input);
  return input;
}

addEventListener("submit", (event) => {
  if (event.target.method === "post") field(event.target);
}, { capture: true });

document.addEventListener("htmx:configRequest", (event) => {
  const form = event.detail.elt.closest("form");
  if (event.detail.verb !== "post" || !form) return;
  event.detail.headers["Idempotency-Key"] = field(form).value;
});

// A page that comes back out of the browser's memory is a new attempt.
addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll(`input[name=${FIELD}]`).forEach((input) => input.remove());
});
