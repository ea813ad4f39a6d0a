/** Calls at most once in a while: at once where it has been long enough, else as soon as it has, and only once then. */
export function throttled(action: () => void, everyMs: number): { call: () => void; cancel: () => void } {
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = () => {
    timer = null;
    last = Date.now();
    action();
  };
  return {
    call() {
      if (timer === null) {
        timer = setTimeout(run, Math.max(0, last + everyMs - Date.now()));
      }
    },
    cancel() {
      if (timer !== null) {
        clearTimeout(timer);
        timer = null;
      }
    },
  };
}
