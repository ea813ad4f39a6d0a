import { Button } from "antd";
import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "@/ui/Card";
import { GROUPS, useReset, type GroupName } from "./groups";

interface Props {
  name: GroupName;
  title: string;
  note: string;
  children: ReactNode;
}

/** Settings that belong together, and the way back to how they were in the beginning. */
export function Group({ name, title, note, children }: Props) {
  const { changed, reset } = useReset(GROUPS[name]);
  return (
    <Card
      title={title}
      note={note}
      actions={
        <Button
          type="text"
          icon={<RotateCcw size={14} />}
          disabled={!changed}
          aria-label={`Reset ${title.toLowerCase()}`}
          onClick={reset}
        >
          Reset
        </Button>
      }
    >
      {children}
    </Card>
  );
}
