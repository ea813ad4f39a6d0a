import { assert } from "../expect.mjs";

export const search = {
  async "search finds as one types, by keyboard alone"({ open, json }) {
    const { customers } = await json(
      "/api/customers?filter=first_name is not null and last_name is not null&sort=-total_lifetime_value&limit=1".replaceAll(
        " ",
        "%20",
      ),
    );
    const wanted = customers[0];
    const { page } = await open("/overview");
    await page.locator("[data-kpi]").first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type(`${wanted.last_name} ${wanted.first_name.slice(0, 3)}`);
    const options = page.getByRole("option");
    await options.first().waitFor();
    const { customers: found } = await json(
      `/api/customers?limit=8&q=${encodeURIComponent(`${wanted.last_name} ${wanted.first_name.slice(0, 3)}`)}`,
    );
    await page.waitForFunction((n) => document.querySelectorAll('[role="option"]').length === n, found.length);
    const target = found.findIndex((each) => each.customer_id === wanted.customer_id);
    assert.ok(target >= 0);
    for (let i = 0; i < target; i += 1) {
      await page.keyboard.press("ArrowDown");
    }
    assert.ok((await page.locator('[role="option"][aria-selected="true"]').textContent()).includes(wanted.customer_id));
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/customers/${encodeURIComponent(wanted.customer_id)}`);
    await page.keyboard.press("/");
    await page.keyboard.type("nobody of that name");
    await page.getByText("Nobody matches").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("Nobody matches").waitFor({ state: "hidden" });
  },
};
