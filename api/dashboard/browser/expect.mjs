// What tests say of numbers and pages.
import assert from "node:assert/strict";

export { assert };

const write = (options) => (value) =>
  value === null ? "–" : new Intl.NumberFormat("en-GB", options).format(value).replace("-", "−");

export const count = write({});
export const money = write({ style: "currency", currency: "EUR", minimumFractionDigits: 0, maximumFractionDigits: 0 });
export const exactMoney = write({ style: "currency", currency: "EUR" });
export const percent = write({ style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const decimals = (digits) => write({ minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Waits until what is read equals what is asked for; both are looked at again and again, since both move. */
export async function eventually(read, expected, what, atMost = 15_000) {
  const end = Date.now() + atMost;
  let seen;
  let wanted;
  do {
    seen = await read();
    wanted = typeof expected === "function" ? await expected() : expected;
    if (JSON.stringify(seen) === JSON.stringify(wanted)) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  } while (Date.now() < end);
  assert.deepEqual(seen, wanted, what);
}

/** A key figure as it stands on the page, for those who read it to others. */
export const kpi = (page, label) => () =>
  page.locator(`[data-kpi="${label}"] .kpi-value .vh`).textContent({ timeout: 10_000 });

export function writtenKpi({ label, value, unit }) {
  const hero = label === "Total Revenue";
  switch (unit) {
    case "currency":
      return hero || value >= 100_000 ? money(value) : exactMoney(value);
    case "count":
      return count(value);
    case "percent":
      return percent(value === null ? null : value / 100);
    case "fraction":
      return percent(value);
    default:
      return decimals(2)(value);
  }
}

/** All key figures of the page, once they are those of an address. */
export async function kpisAre(page, json, path) {
  await eventually(
    () =>
      page
        .locator("[data-kpi]")
        .evaluateAll((all) =>
          Object.fromEntries(all.map((each) => [each.dataset.kpi, each.querySelector(".kpi-value .vh")?.textContent])),
        ),
    async () => {
      const { kpiData } = await json(path);
      return Object.fromEntries(kpiData.map((each) => [each.label, writtenKpi(each)]));
    },
    `key figures of ${path}`,
  );
}

/** Chooses from the menu of a card. */
export async function choose(page, card, name) {
  const more = card.getByRole("button", { name: /^More for/ });
  // At the edge of the screen the menu would have no room, and the page would scroll under it.
  await more.evaluate((button) => button.scrollIntoView({ block: "center" }));
  await more.click();
  await page.locator(".ant-dropdown:not(.ant-dropdown-hidden)").getByRole("menuitem", { name }).click();
  // Its fading out takes seconds on a busy machine, and may be missed; Escape closes what is still there.
  await page
    .waitForFunction(() => document.querySelector(".ant-dropdown:not(.ant-dropdown-hidden)") === null, null, {
      timeout: 3_000,
    })
    .catch(() => page.keyboard.press("Escape"));
}
