/** First and last name as far as they are known, else the id: nobody is without a name on the page. */
export function customerName(customer: {
  customer_id: string;
  first_name: string | null;
  last_name: string | null;
}): string {
  return [customer.first_name, customer.last_name].filter((part) => part !== null).join(" ") || customer.customer_id;
}

/** Where a customer's page is; ids may hold any character. */
export function customerAddress(id: string): string {
  return `/customers/${encodeURIComponent(id)}`;
}
