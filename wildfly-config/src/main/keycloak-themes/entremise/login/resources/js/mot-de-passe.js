// The button that shows a password exists only where it can work.
for (const bouton of document.querySelectorAll("button.voir")) {
  const champ = document.getElementById(bouton.getAttribute("aria-controls"));
  bouton.hidden = false;
  bouton.addEventListener("click", () => {
    const montrer = champ.type === "password";
    champ.type = montrer ? "text" : "password";
    bouton.textContent = montrer ? bouton.dataset.cacher : bouton.dataset.voir;
  });
}
