import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Card } from "./Card";
import { Changing } from "./Changing";
import { Failed } from "./CardState";
import { DataTable, type Column } from "./DataTable";
import { csvOf } from "./download";
import { FoldContext } from "./fold";
import { LegendList } from "./LegendList";
import { Sparkline } from "./Sparkline";
import { Trend } from "./Trend";
import { usePaced } from "./usePaced";

interface Row {
  name: string;
  value: number | null;
}

const columns: Column<Row>[] = [
  { key: "name", title: "Name", value: (row) => row.name },
  { key: "value", title: "Value", value: (row) => row.value, numeric: true },
];
const rows: Row[] = [
  { name: "b", value: 2 },
  { name: "a", value: null },
  { name: "c", value: 10 },
];

describe("a table", () => {
  const names = () =>
    screen
      .getAllByRole("row")
      .slice(1)
      .map((row) => within(row).getAllByRole("cell")[0]?.textContent);

  it("should be sorted by a click, numbers from the largest, and have what is absent last", () => {
    render(<DataTable caption="Things" columns={columns} rows={rows} rowKey={(row) => row.name} />);
    expect(names()).toEqual(["b", "a", "c"]);
    fireEvent.click(screen.getByRole("button", { name: "Value" }));
    expect(names()).toEqual(["c", "b", "a"]);
    expect(screen.getByRole("columnheader", { name: "Value" }).getAttribute("aria-sort")).toBe("descending");
    fireEvent.click(screen.getByRole("button", { name: "Value" }));
    expect(names()).toEqual(["b", "c", "a"]);
  });

  it("should tell which row was chosen, by mouse and by keyboard", () => {
    const chosen = vi.fn();
    render(<DataTable caption="Things" columns={columns} rows={rows} rowKey={(row) => row.name} onRow={chosen} />);
    fireEvent.click(screen.getByRole("button", { name: "c" }));
    expect(chosen).toHaveBeenCalledExactlyOnceWith(rows[2]);
  });

  it("should be saved with values that a spreadsheet neither mistakes nor runs", () => {
    expect(
      csvOf(columns, [
        { name: 'a "b", c', value: 1.5 },
        { name: "=SUM(A1)", value: null },
      ]),
    ).toBe('Name,Value\r\n"a ""b"", c",1.5\r\n\'=SUM(A1),\r\n');
    expect(csvOf(columns, [{ name: "-1", value: -1 }])).toContain("'-1,-1");
  });
});

describe("a failure", () => {
  afterEach(() => vi.useRealTimers());

  it("should be tried again by itself, ever more slowly, and at once when asked to", () => {
    vi.useFakeTimers();
    const retry = vi.fn();
    render(<Failed title="Churn risk" message="The server can't be reached." retry={retry} />);
    expect(screen.getByRole("alert").textContent).toBe("Churn risk could not be loaded");
    act(() => void vi.advanceTimersByTime(1300));
    expect(retry).toHaveBeenCalledTimes(1);
    act(() => void vi.advanceTimersByTime(1300));
    expect(retry).toHaveBeenCalledTimes(1);
    act(() => void vi.advanceTimersByTime(1300));
    expect(retry).toHaveBeenCalledTimes(2);
    fireEvent.click(screen.getByRole("button", { name: "Try now" }));
    expect(retry).toHaveBeenCalledTimes(3);
  });
});

describe("small things", () => {
  it("should say that there is nothing to compare with", () => {
    render(<Trend value={null} />);
    expect(screen.getByText("No comparison yet")).toBeTruthy();
  });

  it("should write a fall with a minus and not by colour alone", () => {
    const { container } = render(<Trend value={-0.018} />);
    expect(container.textContent).toBe("−1.8%");
    expect(container.querySelector("svg")).not.toBeNull();
  });

  it("should draw a line of what there is", () => {
    const { container, rerender } = render(<Sparkline values={[null, 1, 2, 3]} />);
    expect(container.querySelector("path")?.getAttribute("d")?.match(/[ML]/g)).toEqual(["M", "L", "L"]);
    rerender(<Sparkline values={[null, null]} />);
    expect(container.querySelector("path")).toBeNull();
  });

  it("should glow when it has become another one, and not at first", () => {
    const { container, rerender } = render(<Changing text="1" />);
    expect(container.querySelector(".fresh")).toBeNull();
    rerender(<Changing text="2" />);
    expect(container.querySelector(".fresh")?.textContent).toBe("2");
  });

  it("should have a legend that filters", () => {
    const chosen = vi.fn();
    render(
      <LegendList
        name="Risks"
        items={[{ label: "High", color: "#f00", value: "3", percent: "30%", chosen: true }]}
        onChoose={chosen}
      />,
    );
    const button = screen.getByRole("button", { pressed: true });
    fireEvent.click(button);
    expect(chosen).toHaveBeenCalledWith("High");
  });
});

describe("a value that moves too fast to be read", () => {
  afterEach(() => vi.useRealTimers());

  it("should be shown at its pace, and end on the newest", () => {
    vi.useFakeTimers();
    function Shown({ value }: { value: number }) {
      return <output>{usePaced(value, 1000)}</output>;
    }
    const { rerender } = render(<Shown value={0} />);
    act(() => vi.advanceTimersByTime(10));
    for (let value = 1; value <= 5; value += 1) {
      rerender(<Shown value={value} />);
      act(() => vi.advanceTimersByTime(100));
    }
    expect(screen.getByRole("status").textContent).toBe("0");
    act(() => vi.advanceTimersByTime(1000));
    expect(screen.getByRole("status").textContent).toBe("5");
  });
});

describe("a card on a small screen", () => {
  it("should be unfolded by the page that knows it", () => {
    vi.stubGlobal("matchMedia", (query: string) => ({
      matches: query.includes("max-width"),
      addEventListener: () => {},
      removeEventListener: () => {},
    }));
    const told: boolean[] = [];
    const card = (open: boolean) => (
      <FoldContext value={{ open, setOpen: (now) => told.push(now) }}>
        <Card title="Sales" fold="12 sold">
          inside
        </Card>
      </FoldContext>
    );
    const { rerender } = render(card(false));
    expect(screen.queryByText("inside")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: /Sales/ }));
    expect(told).toEqual([true]);
    rerender(card(true));
    expect(screen.getByText("inside")).toBeTruthy();
    vi.unstubAllGlobals();
  });
});
