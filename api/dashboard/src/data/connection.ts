import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { Connection } from "@client/live";

export interface ConnectionState {
  state: Connection;
  /** Since when it is not open, in milliseconds of this machine; null while it is. */
  lostAt: number | null;
  /** Facts a second. */
  rate: number;
  /** True while the reader wants figures to stand still. */
  paused: boolean;
  /** Since when they do, in milliseconds of business time; null while they move. */
  pausedAt: number | null;
}

const initialState: ConnectionState = { state: "idle", lostAt: null, rate: 0, paused: false, pausedAt: null };

const slice = createSlice({
  name: "connection",
  initialState,
  reducers: {
    connectionChanged(state, { payload }: PayloadAction<{ state: Connection; at: number }>) {
      state.state = payload.state;
      if (payload.state === "open") {
        state.lostAt = null;
      } else if (payload.state === "waiting") {
        state.lostAt ??= payload.at;
      }
    },
    eventsCounted(state, { payload }: PayloadAction<number>) {
      state.rate = payload;
    },
    /** With the business time of now. */
    pauseToggled(state, { payload }: PayloadAction<number>) {
      state.paused = !state.paused;
      state.pausedAt = state.paused ? payload : null;
      state.rate = 0;
    },
  },
});

export const { connectionChanged, eventsCounted, pauseToggled } = slice.actions;
export const connectionReducer = slice.reducer;
