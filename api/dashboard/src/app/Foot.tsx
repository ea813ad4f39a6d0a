import { useFormats } from "@/ui/formats";
import { useNow } from "@/ui/useNow";

/** Where to read on, and as of when the figures are. */
export function Foot() {
  const formats = useFormats();
  const asOf = useNow((now) => formats.exact(now));
  return (
    <footer className="foot">
      <span className="num">Business time {asOf}</span>
      <span>
        <a href="/docs">API</a>
        <a href="/openapi.json">OpenAPI</a>
      </span>
    </footer>
  );
}
