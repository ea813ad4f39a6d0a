import { Button } from "antd";
import { FilterX, TriangleAlert, type LucideIcon } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";

/** A card that waits: nothing at first, since most answers come before anybody could read a skeleton. */
export function Loading({ label }: { label: string }) {
  return (
    <div className="sk" role="status" aria-busy="true" aria-label={`Loading ${label}`}>
      {[62, 88, 74, 95, 70].map((width) => (
        <i key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

/** A card that has nothing to show: what, why, and one way out. */
export function Empty({
  title,
  children,
  action,
  Icon = FilterX,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
  Icon?: LucideIcon;
}) {
  return (
    <div className="state">
      <Icon size={24} strokeWidth={1.5} aria-hidden />
      <b>{title}</b>
      <p>{children}</p>
      {action}
    </div>
  );
}

const LONGEST_PAUSE_S = 30;

/** A card whose figure could not be read: tries again by itself, ever more slowly, and at once when asked to. */
export function Failed({ title, message, retry }: { title: string; message: string; retry: () => void }) {
  const [attempt, setAttempt] = useState(0);
  const [left, setLeft] = useState(1);
  useEffect(() => {
    const pause = Math.min(LONGEST_PAUSE_S, 2 ** attempt);
    const due = Date.now() + pause * 1000;
    setLeft(pause);
    const timer = setInterval(() => {
      const seconds = Math.ceil((due - Date.now()) / 1000);
      setLeft(Math.max(0, seconds));
      if (seconds <= 0) {
        clearInterval(timer);
        retry();
        setAttempt((before) => before + 1);
      }
    }, 250);
    return () => clearInterval(timer);
    // A new closure of the same retry is no new attempt.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [attempt]);
  return (
    <div className="state err">
      <TriangleAlert size={24} strokeWidth={1.5} aria-hidden />
      <b role="alert">{title} could not be loaded</b>
      <p>
        {message} Next try in <span className="num">{left}</span> s.
      </p>
      <Button onClick={retry}>Try now</Button>
    </div>
  );
}
