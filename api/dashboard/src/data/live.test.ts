import type { LiveMessage } from "@client/live";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { api } from "./api";
import { businessNow } from "./clock";
import { pauseToggled } from "./connection";
import { FEED_LENGTH } from "./follow";
import { watchConnection, type Live } from "./live";
import { pausable } from "./pausable";
import { createStore } from "./store";
import type { Activity } from "./types";

type Callback = (message: LiveMessage) => void;

/** Live updates that say what a test has them say. */
class FakeLive {
  readonly callbacks = new Map<string, Set<Callback>>();
  readonly listeners = new Set<(state: Live["connection"]) => void>();
  connection: Live["connection"] = "idle";

  subscribe(channel: string, callback: Callback) {
    const all = this.callbacks.get(channel) ?? new Set();
    this.callbacks.set(channel, all.add(callback));
    return () => {
      all.delete(callback);
    };
  }

  onConnection(listener: (state: Live["connection"]) => void) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close() {}

  say(channel: string, data: unknown, { seq = 1, snapshot = false, asOf = "2026-01-31T12:00:00Z" } = {}) {
    this.callbacks
      .get(channel)
      ?.forEach((callback) => callback({ type: "kpi_update", channel, seq, asOf, snapshot, data }));
  }

  become(state: Live["connection"]) {
    this.connection = state;
    this.listeners.forEach((listener) => listener(state));
  }
}

const answer = (count: number) => ({
  segmentData: [{ segment: "High Value", count }],
  lastUpdated: "2026-01-31T11:00:00Z",
});

describe("the cache", () => {
  let live: FakeLive;
  let store: ReturnType<typeof createStore>;
  let asked: string[];
  let count: number;

  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse("2026-01-31T12:00:00Z") });
    live = new FakeLive();
    store = createStore(live as unknown as Live);
    asked = [];
    count = 1;
    vi.stubGlobal("fetch", (address: string) => {
      asked.push(address);
      return Promise.resolve(Response.json(answer(count)));
    });
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const follow = async (filters: object) => {
    const subscription = store.dispatch(api.endpoints.segments.initiate(filters));
    await vi.advanceTimersByTimeAsync(1);
    // Not the subscription itself, which would be waited for.
    return () => subscription.unsubscribe();
  };
  const known = (filters: object) =>
    api.endpoints.segments.select(filters)(store.getState()).data?.segmentData[0]?.count;

  it("should take over what is pushed when nothing is filtered", async () => {
    await follow({});
    live.say("segments", answer(7));
    expect(known({})).toBe(7);
    expect(asked).toEqual(["/api/customer_segments"]);
  });

  it("should ask again, but not for each message, when a filter is on", async () => {
    const filters = { churn: "High" };
    await follow(filters);
    count = 5;
    for (let i = 0; i < 20; i += 1) {
      live.say("segments", answer(100 + i));
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(2500);
    expect(known(filters)).toBe(5);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it("should follow nothing any more when nobody looks", async () => {
    const stop = await follow({});
    expect(live.callbacks.get("segments")?.size).toBe(1);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(live.callbacks.get("segments")?.size).toBe(0);
  });

  it("should keep a bounded feed, each fact once and in its newest version", async () => {
    store.dispatch(api.endpoints.activity.initiate());
    await vi.advanceTimersByTimeAsync(1);
    const fact = (id: number, total_amount = 1) =>
      ({
        kind: "purchase",
        id: `T${id}`,
        customer_id: "C1",
        occurred_at: new Date(id * 1000).toISOString(),
        total_amount,
      }) as unknown as Activity;
    for (let i = 0; i < 200; i += 1) {
      live.say("activity", { activity: [fact(i)], leftOut: 0 });
    }
    live.say("activity", { activity: [fact(199, 2)], leftOut: 0 });
    const feed = api.endpoints.activity.select()(store.getState()).data ?? [];
    expect(feed).toHaveLength(FEED_LENGTH);
    expect(feed[0]).toMatchObject({ id: "T199", total_amount: 2 });
    expect(new Set(feed.map((each) => each.id)).size).toBe(FEED_LENGTH);
  });

  it("should know the business time from what it was told", async () => {
    await follow({});
    live.say("segments", answer(7), { asOf: "2030-01-01T00:00:00Z" });
    expect(new Date(businessNow()).toISOString().slice(0, 10)).toBe("2030-01-01");
  });

  it("should stand still while the reader wants it to, and go on with what is newest", async () => {
    const held = pausable(live as unknown as Live);
    store = createStore(held);
    const stop = watchConnection(held, store);
    await follow({});
    const filtered = await follow({ churn: "High" });
    live.say("segments", answer(7));
    store.dispatch(pauseToggled(1));
    expect(live.callbacks.get("segments")?.size).toBe(0);
    live.say("segments", answer(8));
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(5000);
    expect(known({})).toBe(7);
    expect(asked).toHaveLength(before);
    const late = await follow({ churn: "Low" });
    expect(live.callbacks.get("segments")?.size).toBe(0);
    late();
    store.dispatch(pauseToggled(2));
    live.say("segments", answer(9), { snapshot: true });
    await vi.advanceTimersByTimeAsync(5000);
    expect(known({})).toBe(9);
    expect(asked.length).toBeGreaterThan(before);
    filtered();
    stop();
  });

  it("should say since when the connection is lost, and how much goes on", async () => {
    const stop = watchConnection(pausable(live as unknown as Live), store);
    live.become("open");
    live.say("activity", { activity: [], leftOut: 0 }, { seq: 100, snapshot: true });
    live.say("activity", { activity: [], leftOut: 0 }, { seq: 120 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(store.getState().connection).toMatchObject({ state: "open", lostAt: null, rate: 10 });
    live.become("waiting");
    const since = Date.now();
    await vi.advanceTimersByTimeAsync(500);
    live.become("connecting");
    live.become("waiting");
    expect(store.getState().connection.lostAt).toBe(since);
    live.become("open");
    expect(store.getState().connection.lostAt).toBeNull();
    stop();
  });
});
