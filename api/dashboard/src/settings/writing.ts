/** What is offered as a way of writing; any other that a browser knows can be brought by a file of settings. */
const LOCALES = [
  "bg-BG cs-CZ da-DK de-AT de-CH de-DE el-GR en-AU en-CA en-GB en-IE en-IN en-US es-AR es-ES es-MX et-EE fi-FI",
  "fr-BE fr-CA fr-CH fr-FR hr-HR hu-HU id-ID is-IS it-IT ja-JP ko-KR lt-LT lv-LV nb-NO nl-BE nl-NL pl-PL pt-BR",
  "pt-PT ro-RO sk-SK sl-SI sv-SE tr-TR uk-UA vi-VN zh-CN zh-TW",
].flatMap((line) => line.split(" "));

export interface Named {
  value: string;
  label: string;
}

const byLabel = (a: Named, b: Named) => a.label.localeCompare(b.label, "en");

function names(type: "language" | "currency"): (code: string) => string {
  const known = new Intl.DisplayNames("en", { type });
  return (code) => known.of(code) ?? code;
}

/** Ways of writing that this browser has, by their English names, with one that is in use though not offered. */
export function locales(used: string | null): Named[] {
  const name = names("language");
  return [...new Set([...Intl.NumberFormat.supportedLocalesOf(LOCALES), ...(used === null ? [] : [used])])]
    .map((value) => ({ value, label: `${name(value)}, ${value}` }))
    .sort(byLabel);
}

/** What money can be called, by English names. */
export function currencies(used: string | null): Named[] {
  const name = names("currency");
  return [...new Set([...Intl.supportedValuesOf("currency"), ...(used === null ? [] : [used])])]
    .map((value) => ({ value, label: `${name(value)}, ${value}` }))
    .sort(byLabel);
}
