import { Link } from "react-router";
import { useAppSelector } from "@/data/store";
import { CardChoice } from "@/overview/Choices";
import { useWidth } from "@/ui/useWidth";
import { Group } from "./Group";

/** Which cards stand on the overview; where they stand is arranged there. */
export function OverviewLayout() {
  const phone = useWidth() === "phone";
  const layouts = useAppSelector((state) => state.preferences.layouts);
  const arranged = [
    ...(layouts.desktop === undefined ? [] : ["wide"]),
    ...(layouts.tablet === undefined ? [] : ["middle-sized"]),
  ];
  return (
    <Group name="layout" title="Overview" note="Which cards are shown, and where they stand">
      <CardChoice />
      <p>
        {arranged.length === 0
          ? "Cards stand where they were designed to."
          : `Cards stand where you have put them in ${arranged.join(" and ")} windows.`}{" "}
        {phone ? (
          "On a wider screen they can be moved and resized."
        ) : (
          <Link to="/overview" state={{ editing: true }}>
            Move and resize cards
          </Link>
        )}
      </p>
    </Group>
  );
}
