/** A message of a channel. `data` has the body of the matching REST endpoint; docs/asyncapi.yaml describes all of them. */
export interface LiveMessage<Data = unknown> {
  type:
    | "kpi_update"
    | "segment_update"
    | "churn_update"
    | "revenue_update"
    | "category_update"
    | "satisfaction_update"
    | "top_customers_update"
    | "rfm_update"
    | "new_customer"
    | "customer_update"
    | "activity";
  channel: string;
  /** Rises with every state or event of the channel; a gap says how many were left out. Counts anew after a snapshot. */
  seq: number;
  /** As of when it is, ISO 8601. */
  asOf: string;
  /** True for the first message after a subscription. */
  snapshot: boolean;
  data: Data;
}

export type Connection = "idle" | "connecting" | "open" | "waiting" | "closed";

/** What a WebSocket must have, as that of browsers, of Node 22 and of the package `ws` do. */
export interface WebSocketLike {
  readonly readyState: number;
  onopen: ((event: any) => void) | null;
  onmessage: ((event: any) => void) | null;
  onerror: ((event: any) => void) | null;
  onclose: ((event: any) => void) | null;
  send(text: string): void;
  close(code?: number): void;
}

export interface LiveOptions {
  /** Opens sockets; by default the one that is there. */
  WebSocket?: new (url: string) => WebSocketLike;
  /** Milliseconds before the first attempt to come back, at most; 500 by default. Doubles with each failure. */
  firstDelay?: number;
  /** Milliseconds between two attempts, at most; 30,000 by default. */
  longestDelay?: number;
  /** Milliseconds without any message after which the server is taken for gone; 40,000 by default. */
  silence?: number;
  /** From 0 to 1; Math.random by default. */
  random?: () => number;
}

/** One socket for any number of channels, which is opened again for as long as it takes. */
export class LiveUpdates {
  constructor(url: string | URL, options?: LiveOptions);
  /** Follows a channel; returns a function that ends that. A channel that is followed already answers with its last message. */
  subscribe<Data = unknown>(channel: string, callback: (message: LiveMessage<Data>) => void): () => void;
  /** The last message of a channel that is followed; undefined before the first. */
  last(channel: string): LiveMessage | undefined;
  readonly connection: Connection;
  /** Tells of each change of `connection`; returns a function that ends that. */
  onConnection(listener: (connection: Connection) => void): () => void;
  /** Tells of what the server refuses, in sentences; returns a function that ends that. */
  onError(listener: (sentence: string) => void): () => void;
  /** Ends everything, for good. */
  close(): void;
}
