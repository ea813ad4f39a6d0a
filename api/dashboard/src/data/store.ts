import { combineReducers, configureStore } from "@reduxjs/toolkit";
import { useDispatch, useSelector } from "react-redux";
import { api } from "./api";
import { connectionReducer } from "./connection";
import type { Filters } from "./filters";
import type { Upstream } from "./follow";
import type { Live } from "./live";
import { preferencesReducer, preferencesSet } from "./preferences";
import { browserPreferences, type PreferenceStore } from "./preferenceStore";

const reducer = combineReducers({
  [api.reducerPath]: api.reducer,
  connection: connectionReducer,
  preferences: preferencesReducer,
});

/** All endpoints are asked alike; which arguments one takes was checked when its entry was made. */
const refetch: Upstream["refetch"] = (endpoint, argument) =>
  api.endpoints[endpoint as "kpis"].initiate(argument as Filters, { subscribe: false, forceRefetch: true });

/** The store of a page; its cache is fed by these live updates, what the reader chooses is kept in that place. */
export function createStore(live: Live, kept: PreferenceStore = browserPreferences) {
  const upstream: Upstream = { live, refetch };
  const store = configureStore({
    reducer,
    preloadedState: { preferences: kept.initial() },
    middleware: (defaults) =>
      defaults({ thunk: { extraArgument: upstream }, serializableCheck: false, immutableCheck: false }).concat(
        api.middleware,
      ),
  });
  let stored = store.getState().preferences;
  let told = false;
  store.subscribe(() => {
    const now = store.getState().preferences;
    if (now !== stored) {
      stored = now;
      if (!told) {
        kept.save(now);
      }
    }
  });
  kept.follow((preferences) => {
    // What was kept elsewhere is not kept again: two tabs would answer each other for ever.
    told = true;
    store.dispatch(preferencesSet(preferences));
    told = false;
  });
  return store;
}

export type Store = ReturnType<typeof createStore>;
export type State = ReturnType<typeof reducer>;
export const useAppDispatch = useDispatch.withTypes<Store["dispatch"]>();
export const useAppSelector = useSelector.withTypes<State>();
