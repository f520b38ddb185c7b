// On a phone the menu is wider than the screen: where somebody is must be seen.

document.querySelector(".menu [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
