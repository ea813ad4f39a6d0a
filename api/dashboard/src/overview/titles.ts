/** What can stand on the overview, by the names that layouts have for it. */
export const TITLES = {
  kpis: "Key figures",
  revenue: "Revenue by month",
  activity: "Just happened",
  churn: "Who may leave",
  top: "Top customers",
  segments: "Customer segments",
  map: "Customer map",
  categories: "Revenue by category",
  satisfaction: "Satisfaction",
};
