import { useFormats } from "./formats";
import { useNow } from "./useNow";

/** How long ago; exactly when, on hover and for programs. */
export function Ago({ time }: { time: string }) {
  const formats = useFormats();
  const text = useNow((now) => formats.ago(time, now));
  return (
    <time dateTime={time} title={formats.exact(time)} className="ago">
      {text}
    </time>
  );
}
