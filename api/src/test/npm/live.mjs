// live.mjs SERVER CUSTOMER: follows live updates with the server's own client, through a proxy that cuts the connection; prints
// what a person would see, as JSON.
import { connect, createServer } from "node:net";
import { writeFileSync } from "node:fs";
import { once } from "node:events";
import WebSocket from "ws";

const [server, customer] = process.argv.slice(2);
const { hostname, port } = new URL(server);
const source = await (await fetch(`${server}/client/live.js`)).text();
writeFileSync("live-client.mjs", source);
const { LiveUpdates } = await import("./live-client.mjs");

const connections = new Set();
let isAway = false;
const proxy = createServer((from) => {
  if (isAway) {
    from.destroy();
    return;
  }
  const to = connect(Number(port), hostname);
  connections.add(from);
  from.pipe(to).pipe(from);
  from.on("error", () => to.destroy());
  to.on("error", () => from.destroy());
});
proxy.listen(0, "127.0.0.1");
await once(proxy, "listening");

const live = new LiveUpdates(`ws://127.0.0.1:${proxy.address().port}/ws`, { WebSocket, firstDelay: 20, longestDelay: 100 });
const states = [live.connection];
const errors = [];
live.onConnection((state) => states.push(state));
live.onError((sentence) => errors.push(sentence));
const seen = [];
const until = (test) =>
  new Promise((resolve, reject) => {
    const give = setTimeout(() => reject(new Error(`not seen: ${JSON.stringify({ states, errors, seen })}`)), 30_000);
    const look = setInterval(() => test() && (clearTimeout(give), clearInterval(look), resolve()), 5);
  });

const stop = live.subscribe(`customer:${customer}`, (message) => seen.push(message));
const kpis = [];
live.subscribe("kpis", (message) => kpis.push(message));
await until(() => seen.length === 1 && kpis.length === 1);
const again = [];
live.subscribe("kpis", (message) => again.push(message));
await until(() => again.length === 1);

isAway = true;
connections.forEach((connection) => connection.destroy());
await until(() => live.connection === "waiting");
await fetch(`${server}/api/events/purchase_transactions`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ transaction_id: "node-T", customer_id: customer, product_id: "P", purchase_date: "2024-02-01", quantity: 1, total_amount: 5 }),
});
await until(() => states.filter((state) => state === "connecting").length >= 4);
isAway = false;
await until(() => live.connection === "open" && seen.at(-1).data.total_purchases === 1);
const afterReturn = seen.find((message, index) => index > 0);
live.subscribe("nothing", () => {});
await until(() => errors.length === 1);
stop();
const last = live.last(`customer:${customer}`);
live.close();
proxy.close();
connections.forEach((connection) => connection.destroy());
console.log(
  JSON.stringify({
    states: states.filter((state, index) => state !== states[index - 2]),
    first: seen[0],
    afterReturn,
    errors,
    sameAgain: again[0] === kpis.at(0) || again[0] === kpis.at(-1),
    forgotten: last === undefined,
  }),
);
