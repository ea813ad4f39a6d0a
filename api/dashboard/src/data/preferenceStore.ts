import { preferencesOf, type Preferences } from "./preferences";

/** Where a reader's preferences are kept: in this browser now, with who has signed in once people do. */
export interface PreferenceStore {
  /** What is known before anything is asked for: the first picture must not wait. */
  initial(): Preferences;
  save(preferences: Preferences): void;
  /** Tells of what was kept elsewhere since, such as another tab's choices. */
  follow(changed: (preferences: Preferences) => void): void;
}

const KEY = "tributary.preferences";

/** In this browser, for all its tabs. */
export const browserPreferences: PreferenceStore = {
  initial() {
    try {
      return read(localStorage.getItem(KEY));
    } catch {
      // Nothing is kept here.
      return preferencesOf(null);
    }
  },
  save(preferences) {
    try {
      localStorage.setItem(KEY, JSON.stringify(preferences));
    } catch {
      // A browser that keeps nothing still shows everything.
    }
  },
  follow(changed) {
    window.addEventListener("storage", ({ key, newValue }) => {
      if (key === KEY) {
        changed(read(newValue));
      }
    });
  },
};

function read(text: string | null): Preferences {
  try {
    return preferencesOf(JSON.parse(text ?? "null"));
  } catch {
    return preferencesOf(null);
  }
}
