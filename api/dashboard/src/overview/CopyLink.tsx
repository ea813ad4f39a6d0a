import { Button } from "antd";
import { Check, Link2 } from "lucide-react";
import { useState } from "react";

const SHOWN_MS = 2000;

/** Copies the address, filters and all. */
export function CopyLink() {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return (
    <Button type="text" icon={copied ? <Check size={14} /> : <Link2 size={14} />} onClick={() => void copy()}>
      <span aria-live="polite">{copied ? "Copied" : "Copy link"}</span>
    </Button>
  );
}
