import { afterEach, describe, expect, it, vi } from "vitest";
import { forgetPositions } from "./position";
import { fetchJson } from "./request";

const signal = new AbortController().signal;

describe("a request", () => {
  afterEach(() => vi.unstubAllGlobals());
  const answering = (answer: Promise<Response>) => vi.stubGlobal("fetch", () => answer);

  it("should give the body when all is well", async () => {
    answering(Promise.resolve(Response.json({ a: 1 })));
    expect(await fetchJson("/a", signal)).toEqual({ data: { a: 1 } });
  });

  it("should give the server's sentence when it refuses", async () => {
    answering(Promise.resolve(Response.json({ error: "parameter 'limit' must be a number" }, { status: 400 })));
    expect((await fetchJson("/a", signal)).error).toEqual({
      status: 400,
      message: "Parameter 'limit' must be a number.",
    });
  });

  it("should give a sentence of its own when the answer has none", async () => {
    answering(Promise.resolve(new Response("<html>", { status: 502 })));
    expect((await fetchJson("/a", signal)).error?.message).toBe("The server answered 502.");
    answering(Promise.reject(new TypeError("failed")));
    expect((await fetchJson("/a", signal)).error).toEqual({ status: 0, message: "The server can't be reached." });
    answering(Promise.reject(new DOMException("late", "TimeoutError")));
    expect((await fetchJson("/a", signal)).error?.message).toContain("15 s");
  });

  it("should let what is read next see what was changed", async () => {
    const asked: RequestInit[] = [];
    vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
      asked.push(init);
      return Promise.resolve(Response.json({}, { headers: { "X-CDP-Position": "p1" } }));
    });
    await fetchJson("/a", signal);
    await fetchJson("/a", signal, { method: "PATCH", body: { b: 1 } });
    await fetchJson("/a", signal);
    forgetPositions();
    await fetchJson("/a", signal);
    expect(asked.map((init) => (init.headers as Record<string, string>)["X-CDP-Position"])).toEqual([
      undefined,
      undefined,
      "p1",
      undefined,
    ]);
    expect(asked[1]).toMatchObject({ method: "PATCH", body: '{"b":1}' });
  });
});
