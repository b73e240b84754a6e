// Keeps the codes of the page current; without it the page has a link to reload.
(function () {
  "use strict";
  async function actualiser() {
    const reponse = await fetch("/codes");
    if (!reponse.ok) {
      return;
    }
    const { reste, codes } = await reponse.json();
    document.getElementById("reste").textContent = reste;
    for (const place of document.querySelectorAll("[data-compte]")) {
      const code = codes[place.dataset.compte];
      if (place.textContent !== code) {
        place.textContent = code;
      }
    }
  }
  setInterval(() => actualiser().catch(() => {}), 1000);
})();
