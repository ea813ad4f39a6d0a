import { font, roles, type Mode } from "./tokens";

/** Gives the tokens to CSS, as variables: --t-accent, --t-cat0, … */
export function applyTheme(mode: Mode): void {
  const { style, dataset } = document.documentElement;
  for (const [name, value] of Object.entries(roles[mode])) {
    if (typeof value === "string") {
      style.setProperty(`--t-${name}`, value);
    } else {
      (value as readonly string[]).forEach((color, index) => style.setProperty(`--t-${name}${index}`, color));
    }
  }
  style.setProperty("--t-font", font.family);
  style.colorScheme = mode;
  dataset.theme = mode;
}
