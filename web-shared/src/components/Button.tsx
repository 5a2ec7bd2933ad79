import { type ComponentPropsWithRef, type MouseEvent, useRef } from "react";
import { classNames } from "./class-names.ts";

/** A second activation within this time is taken for an accident. */
const PAUSE_BETWEEN_ACTIVATIONS_MS = 1_000;

export type ButtonVariant = "secondary" | "warning" | "inverse";

interface ButtonLook {
  variant?: ButtonVariant | undefined;
  /** The arrow of a service's first button. */
  isStart?: boolean | undefined;
}

export interface ButtonProps extends ComponentPropsWithRef<"button">, ButtonLook {}

/** A button that ignores a second press within one second, so that nobody sends a form twice. */
export function Button({
  variant,
  isStart,
  className,
  onClick,
  children,
  type = "submit",
  ...button
}: ButtonProps) {
  const lastActivation = useRef(Number.NEGATIVE_INFINITY);
  const activate = (event: MouseEvent<HTMLButtonElement>) => {
    const pause = event.timeStamp - lastActivation.current;
    if (pause < PAUSE_BETWEEN_ACTIVATIONS_MS) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    lastActivation.current = event.timeStamp;
    onClick?.(event);
  };
  return (
    <button
      {...button}
      type={type}
      className={buttonClass(variant, isStart, className)}
      aria-disabled={button.disabled || undefined}
      data-module="govuk-button"
      onClick={activate}
    >
      {children}
      {isStart && <StartIcon />}
    </button>
  );
}

export interface ButtonLinkProps extends ComponentPropsWithRef<"a">, ButtonLook {
  href: string;
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({ variant, isStart, className, children, ...link }: ButtonLinkProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the design system's link button is a link with the role of a button.
    <a
      {...link}
      role="button"
      draggable="false"
      className={buttonClass(variant, isStart, className)}
      data-module="govuk-button"
    >
      {children}
      {isStart && <StartIcon />}
    </a>
  );
}

function buttonClass(variant?: ButtonVariant, isStart?: boolean, className?: string): string {
  return classNames(
    "govuk-button",
    variant && `govuk-button--${variant}`,
    className,
    isStart && "govuk-button--start",
  );
}

function StartIcon() {
  return (
    <svg
      className="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}
