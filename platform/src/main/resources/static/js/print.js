// Prints the page that is open.

addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) print();
});
