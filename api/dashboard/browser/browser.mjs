// A browser for tests and pictures: the machine's Chromium, without a screen and without a graphics card.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

export function hasBrowser() {
  return existsSync(CHROMIUM);
}

export function launch() {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

const PATIENCE_MS = 12_000;
/** Without a graphics card the map takes its time. */
const SETTLED_MS = 90_000;

export const WIDTHS = { desktop: [1440, 900], tablet: [900, 1100], phone: [390, 844] };

/** What a browser keeps between pages, in a theme and at a width. */
export async function newContext(
  browser,
  { width = "desktop", theme = "light", reducedMotion = "no-preference", map = true, before } = {},
) {
  const [w, height] = WIDTHS[width];
  const context = await browser.newContext({
    viewport: { width: w, height },
    colorScheme: theme,
    reducedMotion,
    hasTouch: width === "phone",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (!map) {
    // Without a graphics card three dimensions cost seconds; who does not look at the map has it as a table.
    await context.addInitScript(() => {
      if (localStorage.getItem("tributary.preferences") === null) {
        localStorage.setItem("tributary.preferences", JSON.stringify({ chartTypes: { map: "table" } }));
      }
    });
  }
  if (before !== undefined) {
    await context.addInitScript(before);
  }
  return context;
}

/** A page of a server; what the browser complains of is collected. */
export async function openIn(context, address, path) {
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error.stack ?? error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(address + path);
  return { page, context, complaints };
}

/** The same with nothing kept from before. */
export const open = async (browser, address, path, options) =>
  openIn(await newContext(browser, options), address, path);

/** Waits until every chart that is on the screen is drawn, and nothing is loading. */
export async function settled(page, passBy = true) {
  await page.waitForFunction(
    () => document.querySelector("main h1") && !document.querySelector(".sk") && document.fonts.status === "loaded",
    null,
    { timeout: SETTLED_MS },
  );
  if (passBy) {
    await page.evaluate(async () => {
      // Charts come when they are near the screen: pass by all of them.
      for (let y = 0; y < document.body.scrollHeight; y += 400) {
        window.scrollTo(0, y);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      window.scrollTo(0, 0);
    });
  }
  if (!passBy) {
    await page.evaluate(() => document.querySelector(".plot")?.scrollIntoView({ block: "center" }));
  }
  await page.waitForFunction(() => !document.querySelector(".plot.waiting, .sk"), null, { timeout: SETTLED_MS });
  await page.evaluate(() => window.scrollTo(0, 0));
}
