// Confort du clavier et graphiques. Sans ce fichier, les mêmes pages font les mêmes choses.
(() => {
  "use strict";

  const enSaisie = (cible) => cible.closest("input, textarea, select, [contenteditable]") !== null;

  document.addEventListener("keydown", (touche) => {
    const recherche = document.getElementById("recherche-globale");
    const raccourci = (touche.key === "k" && (touche.ctrlKey || touche.metaKey)) || (touche.key === "/" && !enSaisie(touche.target));
    if (recherche && raccourci) {
      touche.preventDefault();
      recherche.focus();
      recherche.select();
      return;
    }
    if (touche.ctrlKey || touche.metaKey || touche.altKey || enSaisie(touche.target)) return;
    if (touche.key === "j" || touche.key === "k") parcourir(touche.key === "j" ? 1 : -1);
  });

  // File d'attente : j et k vont d'une ligne à l'autre ; le lien de la ligne prend le focus, Entrée l'ouvre.
  function parcourir(pas) {
    const liens = [...document.querySelectorAll("[data-file] [data-ligne]")].map((ligne) => ligne.querySelector("a, button")).filter(Boolean);
    if (liens.length === 0) return;
    const ici = liens.indexOf(document.activeElement);
    liens[Math.min(Math.max(ici + pas, 0), liens.length - 1)].focus();
  }

  // Graphiques : echarts n'est chargé que par les pages qui en ont.
  const sombre = matchMedia("(prefers-color-scheme: dark)");

  function dessiner(figure) {
    const zone = figure.querySelector(".graphique-zone");
    const description = JSON.parse(figure.querySelector("script[type='application/json']").textContent);
    const couleur = (nom) => getComputedStyle(document.documentElement).getPropertyValue(nom).trim();
    window.echarts.getInstanceByDom(zone)?.dispose();
    zone.hidden = false;
    const dessin = window.echarts.init(zone, null, { renderer: "canvas" });
    const encre = couleur("--bs-body-color");
    const discret = couleur("--bs-secondary-color");
    const trait = couleur("--bs-border-color");
    const palette = ["--graphe-1", "--graphe-2", "--graphe-3", "--graphe-4", "--graphe-5", "--graphe-6"].map(couleur);
    const nombres = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
    const valeur = (v) => (v === null || v === undefined || v === "-" ? "—" : nombres.format(v) + (description.unite ? " " + description.unite : ""));
    const categories = { type: "category", data: description.categories, axisLine: { lineStyle: { color: trait } }, axisTick: { show: false }, axisLabel: { color: discret } };
    const mesures = { type: "value", axisLabel: { color: discret, formatter: (v) => nombres.format(v) }, splitLine: { lineStyle: { color: trait } } };
    const couchees = description.forme === "BarresCouchees";
    dessin.setOption({
      animation: false,
      color: palette,
      textStyle: { color: encre, fontFamily: getComputedStyle(document.body).fontFamily },
      backgroundColor: couleur("--bs-body-bg"),
      grid: { left: 4, right: couchees ? 56 : 16, top: description.series.length === 1 ? 24 : zone.clientWidth < 480 ? 72 : 40, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      legend: description.series.length > 1 ? { top: 0, left: 0, textStyle: { color: encre } } : undefined,
      // Le mode « texte riche » dessine l'infobulle dans le canevas : aucun style écrit dans la page.
      tooltip: {
        trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" }, backgroundColor: couleur("--bs-tertiary-bg"), borderColor: trait,
        textStyle: { color: encre }, valueFormatter: valeur,
      },
      xAxis: couchees ? mesures : categories,
      yAxis: couchees ? { ...categories, inverse: true } : mesures,
      series: description.series.map((serie) => ({
        name: serie.nom,
        data: serie.valeurs,
        type: description.forme === "Courbe" ? "line" : "bar",
        stack: description.empile ? "tout" : undefined,
        barMaxWidth: 40,
        symbolSize: 6,
        label: { show: description.etiquettes, position: couchees ? "right" : description.empile ? "inside" : "top", color: description.empile && !couchees ? couleur("--bs-body-bg") : encre, formatter: (p) => nombres.format(p.value) },
      })),
    });
    const image = figure.querySelector(".graphique-image");
    image.hidden = false;
    image.onclick = () => {
      image.href = dessin.getDataURL({ type: "png", pixelRatio: 2 });
    };
    return dessin;
  }

  function dessinerTout() {
    if (!window.echarts) return;
    const dessins = [...document.querySelectorAll("[data-graphique]")].map(dessiner);
    new ResizeObserver(() => dessins.forEach((d) => d.isDisposed() || d.resize())).observe(document.body);
  }

  document.addEventListener("DOMContentLoaded", () => {
    dessinerTout();
    sombre.addEventListener("change", dessinerTout);
    document.querySelector(".resume-erreurs")?.focus();
  });
})();
