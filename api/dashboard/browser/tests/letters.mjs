import { assert, count, eventually } from "../expect.mjs";
import { cells, held, rows } from "./customers.mjs";

const encoded = encodeURIComponent;
const OPEN = "status = 'OPEN'";
const total = async (json, filter) => (await json(`/api/dead_letters?limit=1&filter=${encoded(filter)}`)).total;
const first = async (json, filter) =>
  (await json(`/api/dead_letters?limit=1&sort=failed_at&filter=${encoded(filter)}`)).dead_letters[0];

/** Records that were put aside: shown, corrected, sent again, discarded. */
export const letters = {
  async "dead letters are found from the report of data quality, and filtered"({ open, json }) {
    const { page } = await open("/analyses/quality");
    const reason = page.locator(".reasons li a", { hasText: "UNKNOWN_STATUS" });
    await reason.click();
    await page.waitForURL("**/dead-letters?filter=*");
    await eventually(
      () => page.locator(".brief b").textContent(),
      async () => count(await total(json, `${OPEN} and reason = 'UNKNOWN_STATUS'`)),
      "open letters of the reason",
    );
    await page.getByRole("button", { name: "All dead letters" }).click();
    await eventually(
      () => page.locator(".brief b").textContent(),
      async () => count((await json("/api/dead_letters?limit=1")).total),
      "all letters",
    );
  },

  async "a dead letter is corrected, and what the server refuses is taken back"({ open, json }) {
    const filter = `${OPEN} and reason = 'UNKNOWN_STATUS'`;
    const letter = await first(json, filter);
    const { page, complaints } = await open(
      `/dead-letters?filter=${encoded(`dead_letter_id = '${letter.dead_letter_id}'`)}`,
    );
    const sheet = page.getByRole("dialog", { name: `Dead letter ${letter.dead_letter_id}` });
    await rows(page).first().getByRole("button").click();
    const record = sheet.getByRole("textbox", { name: /^The record/ });
    await eventually(async () => JSON.parse(await record.inputValue()).status, "LOST", "the record as it came");
    assert.equal(await sheet.getByRole("button", { name: "Send again" }).isDisabled(), true);
    const whole = JSON.parse(await record.inputValue());

    await record.fill("{");
    await sheet.getByText("This is no JSON", { exact: false }).waitFor();
    await record.fill(JSON.stringify({ ...whole, status: "GONE" }));
    await sheet.getByRole("button", { name: "Send corrected" }).click();
    await page.locator('.outcome[role="alert"]', { hasText: "stays open" }).waitFor();
    await eventually(cells(page, "status"), ["Open"], "the status after a refusal");
    await page.getByRole("button", { name: "Look again" }).click();
    assert.equal(JSON.parse(await record.inputValue()).status, "GONE");

    const release = await held(page, "**/replay");
    await record.fill(JSON.stringify({ ...whole, status: "SHIPPED" }));
    await sheet.getByRole("button", { name: "Send corrected" }).click();
    await page.locator('[role="row"].saving', { hasText: "Sent again" }).waitFor();
    release();
    await page.getByText(`Dead letter ${letter.dead_letter_id} was sent again.`).waitFor();
    await eventually(cells(page, "status"), ["Sent again"], "the status of the list");
    await eventually(
      async () => (await json(`/api/dead_letters/${letter.dead_letter_id}`)).status,
      "REPLAYED",
      "the status of the API",
    );
    complaints.splice(0, complaints.length, ...complaints.filter((each) => !/400/.test(each)));
  },

  async "a dead letter is discarded with a note, and many at a time are"({ open, json }) {
    const filter = `${OPEN} and reason = 'NOT_FRAMED'`;
    const letter = await first(json, filter);
    const before = await total(json, filter);
    const { page } = await open(`/dead-letters?filter=${encoded(filter)}&sort=failed_at`);
    await page.getByRole("button", { name: letter.dead_letter_id, exact: true }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByText("bytes in Base64", { exact: false }).waitFor();
    await sheet.getByLabel("Why it is discarded").fill("A test of the till.");
    await sheet.getByRole("button", { name: "Discard" }).click();
    await page.getByText(`Dead letter ${letter.dead_letter_id} was discarded.`).waitFor();
    await eventually(() => total(json, filter), before - 1, "one fewer is open");
    assert.equal((await json(`/api/dead_letters/${letter.dead_letter_id}`)).note, "A test of the till.");

    await page.getByRole("button", { name: "Many at a time" }).click();
    const group = sheet.getByLabel("Open letters of");
    const option = await group.locator("option", { hasText: "NOT_FRAMED" }).first().getAttribute("value");
    await group.selectOption(option);
    await sheet.getByLabel("Why they are discarded").fill("All of them.");
    await sheet.getByRole("button", { name: "Discard all" }).click();
    await page.getByText(`${count(before - 1)} discarded.`).waitFor();
    await eventually(() => total(json, filter), 0, "none is open");
  },
};
