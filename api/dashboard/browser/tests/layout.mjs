import { assert, choose, eventually } from "../expect.mjs";

const place = (page, card) =>
  page
    .locator(`[data-card="${card}"]`)
    .first()
    .evaluate((cell) => [cell.style.gridColumn, cell.style.gridRow]);

export const layout = {
  async "cards are moved by arrow keys and by dragging, and stay there"({ open }) {
    const { page } = await open("/overview");
    await page.locator("[data-kpi]").first().waitFor();
    const before = await place(page, "churn");
    await page.getByRole("button", { name: "Edit layout" }).click();
    const card = page.getByRole("group", { name: /^Who may leave/ });
    await card.focus();
    await page.keyboard.press("ArrowUp");
    await page.getByText(/Who may leave: column 1, row 6/).waitFor({ state: "attached" });
    await page.keyboard.press("Shift+ArrowLeft");
    await page.getByText(/7 wide/).waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Done" }).click();
    const after = await place(page, "churn");
    assert.notDeepEqual(after, before);
    assert.equal(after[0], "1 / span 7");
    await page.reload();
    await page.locator("[data-kpi]").first().waitFor();
    assert.deepEqual(await place(page, "churn"), after);

    await page.getByRole("button", { name: "Edit layout" }).click();
    const segments = page.getByRole("group", { name: /^Customer segments/ });
    await segments.scrollIntoViewIfNeeded();
    await page.waitForTimeout(400);
    const box = await segments.boundingBox();
    await page.mouse.move(box.x + 60, box.y + 80);
    await page.mouse.down();
    await page.mouse.move(box.x - 200, box.y + 120, { steps: 8 });
    await page.mouse.move(box.x - 500, box.y + 140, { steps: 8 });
    await page.mouse.up();
    const moved = await eventuallyMoved(page);
    assert.ok(moved.x < 8, `segments are in column ${moved.x}`);
    await page.getByRole("button", { name: "Back to the first layout" }).click();
    await page.getByRole("button", { name: "Done" }).click();
    assert.deepEqual(await place(page, "churn"), before);
  },

  async "key figures and chart types are chosen, and stay chosen"({ open }) {
    const { page } = await open("/overview");
    await page.getByRole("button", { name: "Edit layout" }).click();
    await page.getByRole("checkbox", { name: "Retention rate" }).uncheck();
    await page.getByRole("button", { name: "Done" }).click();
    await eventually(() => page.locator("[data-kpi]").count(), 6, "key figures");
    const card = page.locator('[data-card="segments"]');
    await choose(page, card, "Show as bars");
    await card.locator(".bars .point").first().waitFor({ state: "attached" });
    await page.reload();
    await page.locator('[data-card="segments"]').scrollIntoViewIfNeeded();
    await page.locator('[data-card="segments"] .bars .point').first().waitFor({ state: "attached" });
    assert.equal(await page.locator("[data-kpi]").count(), 6);
  },
};

async function eventuallyMoved(page) {
  const stored = () =>
    page.evaluate(() =>
      JSON.parse(localStorage.getItem("tributary.preferences")).layouts.desktop.find((each) => each.id === "segments"),
    );
  await eventually(async () => (await stored()).x < 8, true, "segments were dragged", 5000);
  return stored();
}
