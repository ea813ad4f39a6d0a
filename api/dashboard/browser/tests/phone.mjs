import { assert, eventually } from "../expect.mjs";

/** A finger that goes from one place to another. */
async function swipe(page, from, to) {
  const devtools = await page.context().newCDPSession(page);
  // By a clock of its own: how fast a finger is must not depend on how busy the machine is.
  let timestamp = Date.now() / 1000;
  const touch = (type, touchPoints) => {
    timestamp += 0.04;
    return devtools.send("Input.dispatchTouchEvent", { type, touchPoints, timestamp });
  };
  await touch("touchStart", [from]);
  for (let part = 1; part <= 4; part += 1) {
    const between = (name) => from[name] + ((to[name] - from[name]) * part) / 4;
    await touch("touchMove", [{ x: between("x"), y: between("y") }]);
  }
  await touch("touchEnd", []);
}

const current = (page) => () => page.locator('.sections [aria-current="true"]').textContent();

/** From the upper edge of the screen. */
const top = (page, card) => () =>
  page.locator(`[data-card="${card}"]`).evaluate((cell) => Math.round(cell.getBoundingClientRect().top / 40));

export const phone = {
  async "on phones one swipes from section to section, or goes there by name, and it unfolds"({ open }) {
    const { page } = await open("/overview", { width: "phone", reducedMotion: "reduce" });
    await page.locator("[data-kpi]").first().waitFor();
    assert.equal(await current(page)(), "Key figures");
    await swipe(page, { x: 320, y: 400 }, { x: 80, y: 410 });
    await eventually(current(page), "Revenue by month", "section after a swipe to the left");
    await eventually(top(page, "revenue"), 3, "revenue is at the top");
    await swipe(page, { x: 80, y: 700 }, { x: 320, y: 690 });
    await eventually(current(page), "Key figures", "section after a swipe to the right");
    // Who scrolls does not swipe.
    await swipe(page, { x: 200, y: 600 }, { x: 270, y: 400 });
    await page.getByRole("navigation", { name: "Sections" }).getByRole("button", { name: "Satisfaction" }).click();
    await page.locator('[data-card="satisfaction"] .bars').waitFor();
    await eventually(current(page), "Satisfaction", "section by name");
  },
};
