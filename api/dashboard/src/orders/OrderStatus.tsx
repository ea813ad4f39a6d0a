import { TONES } from "@/customer/Orders";
import { statusText } from "./statuses";

export function OrderStatus({ status }: { status: string }) {
  return <span className={`seg ${TONES[status] ?? "seg-ok"}`}>{statusText(status)}</span>;
}
