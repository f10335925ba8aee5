import { Component, type ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./error-boundary.module.css";

interface ErrorBoundaryProps {
  /** What is broken when this shows: “The exchange panel”. */
  readonly region: string;
  readonly children: ReactNode;
}

/** Keeps a defect of one region from taking the window with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className={styles.broken} role="alert">
        <p>{this.props.region} has a defect and stopped. Nothing stored was touched.</p>
        <Button onClick={() => this.setState({ broken: false })}>Show it again</Button>
      </div>
    );
  }
}
