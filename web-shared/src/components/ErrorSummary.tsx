import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { classNames } from "./class-names.ts";

export interface SummarisedError {
  message: ReactNode;
  /** `#id` of the first control that is wrong; left out when no control is to blame. */
  href?: string | undefined;
}

export interface ErrorSummaryProps {
  title?: string | undefined;
  description?: ReactNode;
  errors: SummarisedError[];
  className?: string | undefined;
}

/** The list of what is wrong, at the top of the page. It takes the focus whenever its errors change. */
export function ErrorSummary({
  title = "There is a problem",
  description,
  errors,
  className,
}: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer from the server draws the attention anew.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    element.setAttribute("tabindex", "-1");
    element.focus();
  }, [errors]);

  return (
    <div ref={box} className={classNames("govuk-error-summary", className)} data-module="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errors.length > 0 && (
            <ul className="govuk-list govuk-error-summary__list">
              {errors.map((error, index) => (
                <li key={error.href ?? `error-${index + 1}`}>
                  {error.href ? (
                    <a href={error.href} onClick={focusControl}>
                      {error.message}
                    </a>
                  ) : (
                    error.message
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}

/** Goes to the control and brings its legend or label into view, so that the question can be read with it. */
function focusControl(event: MouseEvent<HTMLAnchorElement>) {
  const id = event.currentTarget.hash.slice(1);
  const control = document.getElementById(id);
  if (!control) return;
  event.preventDefault();
  const heading =
    control.closest("fieldset")?.querySelector("legend") ?? (control as HTMLInputElement).labels?.[0];
  (heading ?? control).scrollIntoView?.();
  control.focus({ preventScroll: true });
}
