import { Component, lazy, type ReactNode, Suspense } from "react";
import type { LabelText } from "web-shared/components/Label.tsx";
import { PlainSearch } from "./PlainSearch.tsx";
import type { Collection, Suggestion } from "./search.ts";

export interface SearchFieldProps {
  name: string;
  label: LabelText;
  hint?: ReactNode;
  error?: string | undefined;
  collection: Collection;
  chosen: Suggestion | undefined;
}

const Combobox = lazy(async () => ({ default: (await import("./Combobox.tsx")).Combobox }));

/** Search and pick. Where the list under the input cannot be had, a plain input with a list of results does as well. */
export function SearchField(props: SearchFieldProps) {
  const plain = <PlainSearch {...props} />;
  return (
    <FallingBack to={plain}>
      <Suspense fallback={plain}>
        <Combobox {...props} />
      </Suspense>
    </FallingBack>
  );
}

class FallingBack extends Component<{ to: ReactNode; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.to : this.props.children;
  }
}
