// Presses what the page says a key presses: every element tells its own keys in aria-keyshortcuts.

const pressed = (event) =>
  [event.ctrlKey && "Control", event.altKey && "Alt", event.shiftKey && "Shift", event.key].filter(Boolean).join("+");

const answers = (element, keys) =>
  element.getAttribute("aria-keyshortcuts").split(" ").includes(keys) && element.checkVisibility() && !element.disabled;

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.repeat) return;
  const scope = document.querySelector("dialog[open]") ?? document;
  const keys = pressed(event);
  const target = [...scope.querySelectorAll("[aria-keyshortcuts]")].find((element) => answers(element, keys));
  if (!target) return;
  event.preventDefault();
  if (target.matches("input, select, textarea")) {
    target.focus();
    target.select?.();
  } else {
    target.click();
  }
});
