import type { components } from "./schema";

type Schemas = components["schemas"];

export type Kpi = Schemas["Kpi"];
export type KpisAnswer = Schemas["KpisAnswer"];
export type SegmentsAnswer = Schemas["SegmentsAnswer"];
export type ChurnRiskAnswer = Schemas["ChurnRiskAnswer"];
export type MonthlyRevenueAnswer = Schemas["MonthlyRevenueAnswer"];
export type CategoriesAnswer = Schemas["CategoriesAnswer"];
export type SatisfactionAnswer = Schemas["SatisfactionAnswer"];
export type TopCustomer = Schemas["TopCustomer"];
export type TopCustomersAnswer = Schemas["TopCustomersAnswer"];
export type RfmPoint = Schemas["RfmPoint"];
export type RfmAnswer = Schemas["RfmAnswer"];
export type CustomerRow = Schemas["CustomerRow"];
export type Customer = Schemas["CustomerAsOfNow"];
export type CustomersPage = Schemas["CustomersPage"];
export type OrderRow = Schemas["OrderRow"];
export type OrdersPage = Schemas["OrdersPage"];
export type OrderWithLines = Schemas["OrderWithLines"];
export type OrdersOfId = Schemas["OrdersOfId"];
export type ProductRow = Schemas["ProductRow"];
export type ProductsPage = Schemas["ProductsPage"];
export type ProductMetrics = Schemas["ProductMetrics"];
export type TopProductsAnswer = Schemas["TopProducts"];
export type CampaignRow = Schemas["CampaignRow"];
export type CampaignMetrics = Schemas["CampaignMetrics"];
export type CampaignsPage = Schemas["CampaignsPage"];
export type DeadLetterRow = Schemas["DeadLetterRow"];
export type DeadLetter = Schemas["DeadLetter"];
export type DeadLettersResolved = Schemas["DeadLettersResolved"];
export type Explanation = Schemas["Explanation"];
export type TimelinePage = Schemas["TimelinePage"];
export type CustomerOrder = Schemas["CustomerOrder"];
export type CustomerOrdersPage = Schemas["CustomerOrdersPage"];
export type Status = Schemas["Status"];
export type Display = Schemas["Display"];
export type SatisfactionReport = Schemas["SatisfactionReport"];

/** A fact as the timeline and the activity feed tell it; the feed knows the customer's name as well. */
export type Fact =
  | Schemas["PurchaseFact"]
  | Schemas["InteractionFact"]
  | Schemas["ResponseFact"]
  | Schemas["SessionFact"]
  | Schemas["RelationshipFact"];
export type FactKind = Fact["kind"];
export type Activity = Fact & { customer_name?: string | null };

export interface ActivityMessage {
  activity: Activity[];
  leftOut: number;
}

export const SEGMENTS = ["High Value", "Medium Value", "Low Value"] as const;
export type Segment = (typeof SEGMENTS)[number];
export const RISKS = ["Low", "Medium", "High"] as const;
export type Risk = (typeof RISKS)[number];
