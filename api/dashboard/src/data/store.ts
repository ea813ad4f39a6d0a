import { combineReducers, configureStore } from "@reduxjs/toolkit";
import { useDispatch, useSelector } from "react-redux";
import { api } from "./api";
import { connectionReducer } from "./connection";
import type { Filters } from "./filters";
import type { Upstream } from "./follow";
import type { Live } from "./live";
import { preferencesReducer, storePreferences, storedPreferences } from "./preferences";

const reducer = combineReducers({
  [api.reducerPath]: api.reducer,
  connection: connectionReducer,
  preferences: preferencesReducer,
});

/** All endpoints are asked alike; which arguments one takes was checked when its entry was made. */
const refetch: Upstream["refetch"] = (endpoint, argument) =>
  api.endpoints[endpoint as "kpis"].initiate(argument as Filters, { subscribe: false, forceRefetch: true });

/** The store of a page; its cache is fed by these live updates. */
export function createStore(live: Live) {
  const upstream: Upstream = { live, refetch };
  const store = configureStore({
    reducer,
    preloadedState: { preferences: storedPreferences() },
    middleware: (defaults) =>
      defaults({ thunk: { extraArgument: upstream }, serializableCheck: false, immutableCheck: false }).concat(
        api.middleware,
      ),
  });
  let stored = store.getState().preferences;
  store.subscribe(() => {
    const now = store.getState().preferences;
    if (now !== stored) {
      stored = now;
      storePreferences(now);
    }
  });
  return store;
}

export type Store = ReturnType<typeof createStore>;
export type State = ReturnType<typeof reducer>;
export const useAppDispatch = useDispatch.withTypes<Store["dispatch"]>();
export const useAppSelector = useSelector.withTypes<State>();
