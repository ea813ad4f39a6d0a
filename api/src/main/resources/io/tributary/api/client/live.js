// Live updates of Tributary for browsers and Node. No dependencies; types are in live.d.ts.
//
//   import { LiveUpdates } from "/client/live.js";
//   const live = new LiveUpdates("ws://127.0.0.1:8000/ws");
//   const stop = live.subscribe("kpis", (message) => show(message.data));
//   live.onConnection((state) => showLamp(state));
//
// Node before version 22 has no WebSocket of its own: new LiveUpdates(url, { WebSocket }) with that of the package `ws`.

const OPEN = 1;
const MOST_CHANNELS_A_MESSAGE = 100;

/** One socket for any number of channels, which is opened again for as long as it takes. */
export class LiveUpdates {
  #url;
  #options;
  #socket = null;
  #connection = "idle";
  #attempt = 0;
  #retry = null;
  #watch = null;
  #silence;
  /** Channel to its callbacks. */
  #subscribers = new Map();
  /** Channel to its last message. */
  #last = new Map();
  #connectionListeners = new Set();
  #errorListeners = new Set();

  constructor(url, options = {}) {
    this.#url = String(url);
    this.#options = {
      WebSocket: globalThis.WebSocket,
      firstDelay: 500,
      longestDelay: 30_000,
      silence: 40_000,
      random: Math.random,
      ...options,
    };
    this.#silence = this.#options.silence;
    if (typeof this.#options.WebSocket !== "function") {
      throw new TypeError("there is no WebSocket here; pass one as options.WebSocket, for example that of the package ws");
    }
  }

  /** Follows a channel; returns a function that ends that. A channel that is followed already answers with its last message. */
  subscribe(channel, callback) {
    if (this.#connection === "closed") {
      throw new Error("these live updates were closed");
    }
    let callbacks = this.#subscribers.get(channel);
    if (callbacks === undefined) {
      callbacks = new Set();
      this.#subscribers.set(channel, callbacks);
      this.#say("subscribe", [channel]);
    } else if (this.#last.has(channel)) {
      const known = this.#last.get(channel);
      queueMicrotask(() => callbacks.has(callback) && callback(known));
    }
    callbacks.add(callback);
    if (this.#connection === "idle") {
      this.#connect();
    }
    return () => this.#unsubscribe(channel, callback);
  }

  #unsubscribe(channel, callback) {
    const callbacks = this.#subscribers.get(channel);
    if (callbacks?.delete(callback) && callbacks.size === 0) {
      this.#subscribers.delete(channel);
      this.#last.delete(channel);
      this.#say("unsubscribe", [channel]);
    }
  }

  /** The last message of a channel that is followed; undefined before the first. */
  last(channel) {
    return this.#last.get(channel);
  }

  /** "idle" before the first subscription, "connecting", "open", "waiting" for the next attempt, or "closed". */
  get connection() {
    return this.#connection;
  }

  /** Tells of each change of `connection`; returns a function that ends that. */
  onConnection(listener) {
    this.#connectionListeners.add(listener);
    return () => this.#connectionListeners.delete(listener);
  }

  /** Tells of what the server refuses, in sentences; returns a function that ends that. */
  onError(listener) {
    this.#errorListeners.add(listener);
    return () => this.#errorListeners.delete(listener);
  }

  /** Ends everything, for good. */
  close() {
    clearTimeout(this.#retry);
    clearTimeout(this.#watch);
    this.#subscribers.clear();
    this.#last.clear();
    const socket = this.#socket;
    this.#socket = null;
    socket?.close(1000);
    this.#become("closed");
  }

  #become(connection) {
    if (this.#connection !== connection) {
      this.#connection = connection;
      for (const listener of [...this.#connectionListeners]) {
        listener(connection);
      }
    }
  }

  #connect() {
    this.#become("connecting");
    const socket = new this.#options.WebSocket(this.#url);
    this.#socket = socket;
    socket.onopen = () => {
      if (socket === this.#socket) {
        this.#become("open");
        this.#expectMore(socket);
        const channels = [...this.#subscribers.keys()];
        for (let from = 0; from < channels.length; from += MOST_CHANNELS_A_MESSAGE) {
          this.#say("subscribe", channels.slice(from, from + MOST_CHANNELS_A_MESSAGE));
        }
      }
    };
    socket.onmessage = (event) => socket === this.#socket && this.#hear(socket, event.data);
    socket.onerror = () => {}; // A close always follows.
    socket.onclose = () => this.#lost(socket);
  }

  #hear(socket, text) {
    this.#attempt = 0;
    const message = JSON.parse(text);
    if (message.type === "heartbeat" && message.data.intervalSeconds > 0) {
      this.#silence = Math.max(this.#options.silence, 2500 * message.data.intervalSeconds);
    }
    this.#expectMore(socket);
    if (message.type === "error") {
      for (const listener of [...this.#errorListeners]) {
        listener(message.data.error);
      }
    }
    const callbacks = this.#subscribers.get(message.channel);
    if (callbacks !== undefined) {
      this.#last.set(message.channel, message);
      for (const callback of [...callbacks]) {
        callback(message);
      }
    }
  }

  /** A server that is gone says nothing about it: without heartbeats the socket is given up. */
  #expectMore(socket) {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => {
      socket.close();
      this.#lost(socket);
    }, this.#silence);
    this.#watch.unref?.();
  }

  /** Comes back after a while: twice as long after each failure, and by chance, so that not all clients come at once. */
  #lost(socket) {
    if (socket !== this.#socket) {
      return;
    }
    this.#socket = null;
    clearTimeout(this.#watch);
    this.#become("waiting");
    const { firstDelay, longestDelay, random } = this.#options;
    const ceiling = Math.min(longestDelay, firstDelay * 2 ** this.#attempt);
    this.#attempt += 1;
    this.#retry = setTimeout(() => this.#connect(), ceiling * (0.5 + random() / 2));
  }

  #say(action, channels) {
    if (this.#socket?.readyState === OPEN) {
      this.#socket.send(JSON.stringify({ action, channels }));
    }
  }
}
