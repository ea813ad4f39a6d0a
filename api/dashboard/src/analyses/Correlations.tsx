import { analysis, useCorrelationsQuery } from "@/data/analyses";
import type { Filters } from "@/data/filters";
import { Card } from "@/ui/Card";
import { Empty } from "@/ui/CardState";
import { useFormats } from "@/ui/formats";
import { QueryBody } from "@/ui/QueryBody";
import { matrixOf, strongest } from "./values";

const LISTED = 8;
/** Per cent of colour at 1: more would hide the number in one of the themes. */
const DEEPEST = 45;

/** Which columns of numbers go together: a table whose cells are coloured, and the strongest in words. */
export function Correlations({ table, filters }: { table: string; filters: Filters }) {
  const formats = useFormats();
  const result = useCorrelationsQuery(analysis("correlations", filters, { table }));
  return (
    <Card
      title="What goes together"
      note="Pearson's coefficient of every two columns of numbers: 1 rises with, −1 falls against, 0 neither"
      className="spaced"
    >
      <QueryBody title="Correlations" result={result}>
        {({ correlations }) => {
          const { columns, cells } = matrixOf(correlations);
          return columns.length === 0 ? (
            <Empty title="Nothing to compare">There are no two columns of numbers that vary.</Empty>
          ) : (
            <div className="correlations">
              <div className="tablebox" tabIndex={0} role="region" aria-label="Matrix">
                <table className="matrix">
                  <caption className="vh">Correlations of {table}</caption>
                  <thead>
                    <tr>
                      <td />
                      {columns.map((name, index) => (
                        <th key={name} scope="col" title={name} aria-label={name}>
                          {index + 1}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {columns.map((row, i) => (
                      <tr key={row}>
                        <th scope="row">
                          <span className="muted num">{i + 1}</span> {row}
                        </th>
                        {columns.map((column, j) => {
                          const value = cells[i]?.[j] ?? null;
                          return (
                            <td
                              key={column}
                              title={`${row} and ${column}: ${formats.number(value, 2)}`}
                              style={
                                value === null
                                  ? undefined
                                  : {
                                      background: `color-mix(in oklab, var(--t-${value < 0 ? "markBad" : "accent"}) ${Math.round(Math.abs(value) * DEEPEST)}%, var(--t-surface))`,
                                    }
                              }
                            >
                              {i === j
                                ? ""
                                : value === null
                                  ? "–"
                                  : formats.number(Math.round(value * 10) / 10 || 0, 1)}
                            </td>
                          );
                        })}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <div>
                <h3>Strongest</h3>
                <ul className="strongest">
                  {strongest(correlations, LISTED).map((pair) => (
                    <li key={`${pair.column_a} ${pair.column_b}`}>
                      <span>
                        {pair.column_a} and {pair.column_b}
                      </span>
                      <b className="num">{formats.number(pair.correlation, 2)}</b>
                    </li>
                  ))}
                </ul>
              </div>
            </div>
          );
        }}
      </QueryBody>
    </Card>
  );
}
