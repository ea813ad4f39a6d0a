import { describe, expect, it, vi } from "vitest";
import { persistently } from "./lazily";

describe("code that comes when it is needed", () => {
  const surroundings = (isThere: boolean[]) => ({
    pause: vi.fn(() => Promise.resolve()),
    isThere: () => Promise.resolve(isThere.shift() ?? true),
    reload: vi.fn(),
  });
  const refused = (times: number) => () =>
    times-- > 0 ? Promise.reject(new Error("not found")) : Promise.resolve("code");

  it("should be asked for until the server is back, with longer pauses", async () => {
    const around = surroundings([false, false, false, false, false, false]);
    expect(await persistently(refused(6), around)).toBe("code");
    expect(around.pause.mock.calls).toEqual([[1000], [2000], [4000], [8000], [15_000], [15_000]]);
    expect(around.reload).not.toHaveBeenCalled();
  });

  it("should bring the page of a newer server when that has not got it any more", async () => {
    const around = surroundings([true, false, true, true, true, true]);
    await persistently(refused(6), around);
    expect(around.reload).toHaveBeenCalledTimes(1);
  });
});
