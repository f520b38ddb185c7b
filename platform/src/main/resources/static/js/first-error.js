// A form that came back refused opens at its first field at fault.

document.querySelector("[aria-invalid]")?.focus();
