import { Component, type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
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

type Picker = ComponentType<SearchFieldProps>;

// Starts with the journey, some questions before the first search, so that the script is mostly there in time.
let arrived: Picker | undefined;
const arrival = import("./Combobox.tsx").then(
  ({ Combobox }) => {
    arrived = Combobox;
  },
  () => {},
);

/** Search and pick. Where the list under the input cannot be had, a plain input with a list of results does as well. */
export function SearchField(props: SearchFieldProps) {
  const [Enhanced, enhance] = useState(() => arrived);
  const field = useRef<HTMLDivElement>(null);

  useEffect(() => {
    arrival.then(() => {
      // Whoever has begun with the plain search finishes with it.
      const isInUse = field.current?.contains(document.activeElement);
      if (arrived && !isInUse) enhance(() => arrived);
    });
  }, []);

  const plain = <PlainSearch {...props} />;
  return (
    <div ref={field}>
      {Enhanced ? (
        <FallingBack to={plain}>
          <Enhanced {...props} />
        </FallingBack>
      ) : (
        plain
      )}
    </div>
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
