import { Button } from "antd";
import { Check, TriangleAlert, X } from "lucide-react";
import { useEffect } from "react";
import { Link } from "react-router";
import type { Outcome } from "./useSaving";

const SHOWN_MS = 8000;

/** Says what became of a change; what was refused stays until it was read. */
export function OutcomeNote({ outcome, onForget }: { outcome: Outcome | null; onForget: () => void }) {
  useEffect(() => {
    if (outcome === null || outcome.refused) {
      return;
    }
    const timer = setTimeout(onForget, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome, onForget]);
  return (
    <div className="outcome" role={outcome?.refused === true ? "alert" : "status"}>
      {outcome !== null && (
        <div className={outcome.refused ? "refused" : ""}>
          {outcome.refused ? <TriangleAlert size={16} aria-hidden /> : <Check size={16} aria-hidden />}
          <span>{outcome.text}</span>
          {outcome.action !== undefined &&
            ("to" in outcome.action ? (
              <Link to={outcome.action.to}>{outcome.action.label}</Link>
            ) : (
              <Button size="small" onClick={outcome.action.run}>
                {outcome.action.label}
              </Button>
            ))}
          <button type="button" className="icon touch" aria-label="Dismiss" onClick={onForget}>
            <X size={15} aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}
