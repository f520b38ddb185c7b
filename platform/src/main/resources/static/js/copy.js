// Copies the text that a button points to. Where the browser forbids it, the text is selected for Ctrl+C.

addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  const words = button.querySelector("span");
  try {
    await navigator.clipboard.writeText(source.textContent.trim());
    words.textContent = button.dataset.copied ?? "Código copiado";
  } catch {
    getSelection().selectAllChildren(source);
    words.textContent = "Use Ctrl+C para copiar";
  }
});
