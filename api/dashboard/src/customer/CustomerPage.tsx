import { ArrowLeft } from "lucide-react";
import { Link, useParams } from "react-router";
import { useTitle } from "@/app/useTitle";
import { useCustomerQuery } from "@/data/api";
import type { ServerError } from "@/data/request";
import { Empty, Failed, Loading } from "@/ui/CardState";
import { CustomerView } from "./CustomerView";
import { customerName } from "./names";

/** One customer: who it is, what is known, why, and everything that happened; live while it is open. */
export function CustomerPage() {
  const { id = "" } = useParams();
  const { currentData: customer, error, refetch } = useCustomerQuery(id);
  useTitle(customer ? customerName(customer) : "Customer");
  const unknown = customer === null || (error as ServerError | undefined)?.status === 404;
  return (
    <>
      <div className="crumb">
        <Link to="/overview">
          <ArrowLeft size={14} aria-hidden />
          Overview
        </Link>
      </div>
      {unknown ? (
        <section className="card lonely">
          <h1 className="vh">Customer {id}</h1>
          <Empty title={`Nobody is known as ${id}`} action={<Link to="/overview">Go to the overview</Link>}>
            There is no customer record of that id. Search above by name, email or id.
          </Empty>
        </section>
      ) : customer ? (
        <CustomerView key={id} customer={customer} />
      ) : (
        <section className="card lonely" aria-label="Customer">
          {error === undefined ? (
            <Loading label="the customer" />
          ) : (
            <Failed title="The customer" message={(error as ServerError).message} retry={() => void refetch()} />
          )}
        </section>
      )}
    </>
  );
}

export default CustomerPage;
