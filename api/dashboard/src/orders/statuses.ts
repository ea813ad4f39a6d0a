/** What can become of an order; a correction names one of them. */
export const STATUSES = ["PENDING", "COMPLETED", "SHIPPED", "DELIVERED", "CANCELLED", "RETURNED"] as const;

/** A status as people write it. */
export const statusText = (status: string): string => status.charAt(0) + status.slice(1).toLowerCase();
