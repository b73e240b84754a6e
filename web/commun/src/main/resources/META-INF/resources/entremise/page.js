"use strict";
// Nothing here is needed to do anything: each part makes a page that already works a little better.

// After a form was sent, reading starts at what must be corrected or at what was done.
const premier = document.querySelector("[data-focus]");
if (premier) {
  premier.focus();
}

// A link to a field leads into it, not only to the place where it is.
document.querySelector(".resume-erreurs")?.addEventListener("click", (clic) => {
  const lien = clic.target.closest("a[href^='#']");
  const champ = lien && document.getElementById(lien.hash.slice(1));
  if (champ) {
    clic.preventDefault();
    champ.focus({ preventScroll: true });
    (champ.closest(".champ, .groupe") ?? champ).scrollIntoView({ block: "start" });
  }
});

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (envoi) => {
  const formulaire = envoi.target;
  if (formulaire.dataset.envoye) {
    envoi.preventDefault();
    return;
  }
  if (formulaire.method === "post" && !envoi.defaultPrevented) {
    formulaire.dataset.envoye = "1";
    const bouton = envoi.submitter;
    if (bouton?.dataset.attente) {
      bouton.textContent = bouton.dataset.attente;
      bouton.setAttribute("aria-live", "polite");
    }
  }
});
// The page that comes back from the browser's memory can be sent again.
addEventListener("pageshow", () => {
  for (const formulaire of document.forms) {
    delete formulaire.dataset.envoye;
  }
});

// Comfort settings show at once, and nothing written in the page is lost.
const confort = document.querySelector(".confort form");
confort?.addEventListener("change", () => {
  const choix = new URLSearchParams(new FormData(confort));
  for (const nom of ["taille", "theme", "espace"]) {
    document.documentElement.dataset[nom] = choix.get(nom);
  }
  fetch(confort.action, { method: "POST", body: choix, redirect: "manual" });
});
confort?.parentElement.addEventListener("keydown", (touche) => {
  if (touche.key === "Escape") {
    confort.parentElement.open = false;
    confort.parentElement.querySelector("summary").focus();
  }
});
