import { Component, type ReactNode } from "react";
import { Card } from "./Card";
import { Failed } from "./CardState";

/** A card that breaks, or whose code could not be loaded, leaves the others alone. */
export class CardBoundary extends Component<{ title: string; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? (
      <Card title={this.props.title}>
        <Failed
          title={this.props.title}
          message="Something went wrong in this page."
          retry={() => this.setState({ broken: false })}
        />
      </Card>
    ) : (
      this.props.children
    );
  }
}
