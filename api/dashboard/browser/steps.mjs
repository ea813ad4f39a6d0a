// What people do on the working pages, step by step: how long each keeps the page from answering is measured by tasks.mjs.
const rows = (page) => page.locator('.list-rows [role="row"]').first().waitFor();
const box = (page) => page.locator(".list-box");
const PAUSE_MS = 120;

/** As a wheel does: some rows at a time, faster than pages come. */
async function scroll(page, element, times) {
  const { x, y, width, height } = await element.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  for (let i = 0; i < times; i += 1) {
    await page.mouse.wheel(0, 1200);
    await page.waitForTimeout(PAUSE_MS);
  }
}

const sortBy = (name) => async (page) => {
  await page.getByRole("columnheader", { name }).getByRole("button").click();
  await page.waitForURL("**sort=**");
  await rows(page);
};
const segment = (label, name) => (page) =>
  page.getByRole("radiogroup", { name: label }).locator(".ant-segmented-item", { hasText: name }).click();
const sheet = async (page) => {
  await page.locator('.list-rows [role="row"]').first().getByRole("button").first().click();
  await page.getByRole("dialog").locator("tbody tr").first().waitFor();
};
const analysis = (name, ready) => async (page) => {
  await page.locator(".analysis-tabs").getByRole("link", { name }).click();
  await page.locator(ready).first().waitFor({ state: "attached", timeout: 60_000 });
};
const drawn = (page) => page.locator(".main-svg").first().waitFor({ timeout: 60_000 });
const form = (name) => async (page) => {
  await page.getByLabel("Show as").getByText(name, { exact: true }).click();
  await drawn(page);
};

async function ask(page, sql) {
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await page.keyboard.type(sql, { delay: 15 });
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.locator(".sql-result tbody tr").first().waitFor({ timeout: 60_000 });
}

/** Of each page: where it is, how one knows that it is there, and what is done on it in turn. */
export const PAGES = {
  customers: {
    path: "/customers",
    ready: rows,
    steps: {
      scroll: (page) => scroll(page, box(page), 40),
      "to the end of what is there": (page) => box(page).evaluate((each) => each.scrollTo(0, each.scrollHeight)),
      sort: sortBy("Orders"),
      "sort by name": sortBy("Customer"),
      filter: async (page) => {
        await page.getByRole("button", { name: "Slipping away" }).click();
        await page.locator(".condition").first().waitFor();
        await rows(page);
      },
      "edit a condition": async (page) => {
        await page.locator(".condition").nth(1).getByLabel("Value").pressSequentially("0", { delay: 40 });
        await page.getByRole("button", { name: "All customers" }).click();
        await rows(page);
      },
      search: async (page) => {
        await page.locator(".list-search input").pressSequentially("anna m", { delay: 60 });
        await page.waitForURL("**q=**");
      },
      columns: async (page) => {
        await page.getByRole("button", { name: /columns$/ }).click();
        await page.getByRole("dialog").getByRole("checkbox").nth(12).click();
        await page.keyboard.press("Escape");
      },
      "create, and not": async (page) => {
        await page.getByRole("button", { name: "New customer" }).click();
        await page.getByRole("dialog").getByRole("textbox").first().pressSequentially("X1");
        await page.keyboard.press("Escape");
      },
    },
  },
  orders: {
    path: "/orders",
    ready: rows,
    steps: {
      scroll: (page) => scroll(page, box(page), 40),
      sort: sortBy("Amount"),
      filter: (page) => page.getByRole("button", { name: "Taken back" }).click(),
      "open an order": async (page) => {
        await page.getByRole("button", { name: "All orders" }).click();
        await rows(page);
        await sheet(page);
      },
    },
  },
  products: {
    path: "/products",
    ready: async (page) => {
      await rows(page);
      await page.getByRole("region", { name: "Top sellers" }).locator("tbody tr").first().waitFor();
    },
    steps: {
      "top sellers by units": (page) =>
        page.getByRole("region", { name: "Top sellers" }).getByText("Units", { exact: true }).first().click(),
      scroll: (page) => scroll(page, box(page), 20),
      "open a product": sheet,
    },
  },
  campaigns: {
    path: "/campaigns?sort=-responses",
    ready: async (page) => {
      await rows(page);
      await drawn(page);
    },
    steps: {
      "by weeks": segment("Periods", "Weeks"),
      "open a campaign": sheet,
    },
  },
  analyses: {
    // What customers have bought at any time goes together in every shop.
    path: "/analyses/cross_sell?within=customer",
    ready: (page) => page.locator(".network .item").first().waitFor({ timeout: 60_000 }),
    steps: {
      "choose a product": async (page) => {
        await page.locator(".network [data-item]").first().click();
        await page.locator(".offers li").first().waitFor();
      },
      "strongest by chance": segment("Strongest by", "Least by chance"),
      relations: analysis("Customers and products", ".card tbody tr"),
      trends: analysis("Trends", ".main-svg"),
      "trends by day": segment("By", "Day"),
      summary: analysis("What is in the data", ".matrix tbody td"),
      "a column": (page) => page.locator(".matrix tbody td").first().click(),
      quality: analysis("Data quality", ".mend li"),
      satisfaction: analysis("Satisfaction", ".main-svg"),
    },
  },
  query: {
    path: "/query",
    ready: (page) => page.locator(".cm-content").waitFor(),
    steps: {
      "10,000 rows of all columns": (page) => ask(page, "SELECT * FROM customer_360 LIMIT 10000"),
      "scroll rows": (page) => scroll(page, page.locator(".sql-rows"), 40),
      "10,000 rows of three": (page) =>
        ask(page, "SELECT customer_id, total_lifetime_value, total_orders FROM customer_360 LIMIT 10000"),
      "as bars": form("Bars"),
      "as line": form("Line"),
    },
  },
  flow: {
    path: "/flow",
    ready: (page) => page.locator(".sankey .place").first().waitFor(),
    steps: {
      "choose a place": (page) => page.locator(".sankey .place").nth(5).click(),
      "let it move": (page) => page.waitForTimeout(6000),
      "all flows": (page) => page.getByRole("button", { name: /small flows/i }).click(),
      "by column": async (page) => {
        await page.getByText("By column", { exact: true }).click();
        await page.locator(".sankey .place").first().waitFor();
      },
    },
  },
  settings: {
    path: "/settings",
    ready: (page) => page.locator(".kpi-order li").first().waitFor(),
    steps: {
      theme: (page) => page.getByLabel("Theme", { exact: true }).getByText("Dark", { exact: true }).click(),
      locale: (page) => page.getByLabel("Language and region").selectOption("de-DE"),
      order: (page) => page.getByRole("button", { name: "Move Retention rate up" }).click(),
    },
  },
};
