// Before anything is painted: the theme that was chosen, so that a dark page never flashes white.
(function () {
  var chosen = null;
  try {
    chosen = JSON.parse(localStorage.getItem("tributary.preferences") || "{}").theme;
  } catch {
    // What can't be read is as good as nothing chosen.
  }
  var dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
