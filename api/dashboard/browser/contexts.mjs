import { newContext, openIn } from "./browser.mjs";

/**
 * Contexts that are used again: what a browser has compiled and cached is most of what opening a page costs. A page gets one that
 * nobody else has, with nothing stored in it.
 */
export class Contexts {
  #browser;
  #free = new Map();

  constructor(browser) {
    this.#browser = browser;
  }

  async open(address, path, options) {
    const kind = JSON.stringify(options);
    const context = this.#free.get(kind)?.pop() ?? (await newContext(this.#browser, options));
    const opened = await openIn(context, address, path);
    let closed;
    return { ...opened, close: () => (closed ??= this.#close(opened, kind)) };
  }

  /** Gives back what a page was opened in, or does away with it where it can't be emptied. */
  async #close({ context, page }, kind) {
    try {
      await context.unrouteAll({ behavior: "ignoreErrors" });
      await page.evaluate(() => localStorage.clear());
      for (const each of context.pages()) {
        await each.close();
      }
      this.#free.set(kind, [...(this.#free.get(kind) ?? []), context]);
    } catch {
      await context.close().catch(() => {});
    }
  }
}
