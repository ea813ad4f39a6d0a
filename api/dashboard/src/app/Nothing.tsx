import { Link } from "react-router";
import { Empty } from "@/ui/CardState";
import { useTitle } from "./useTitle";

export function Nothing() {
  useTitle("Nothing here");
  return (
    <section className="card lonely">
      <h1 className="vh">Nothing here</h1>
      <Empty title="There is nothing at this address" action={<Link to="/overview">Go to the overview</Link>}>
        It may have been mistyped, or be from another version.
      </Empty>
    </section>
  );
}
