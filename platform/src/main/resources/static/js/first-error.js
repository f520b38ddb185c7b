// A form that came back refused opens at its first field at fault; a line of a quote, at its quantity.

document.querySelector("[aria-invalid], .problem ~ .quote-lines [data-refused=true] [name=quantidade]")?.focus();
