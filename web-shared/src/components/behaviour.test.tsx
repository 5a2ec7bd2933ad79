import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { Button } from "./Button.tsx";
import { Checkboxes } from "./Checkboxes.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { NotificationBanner } from "./NotificationBanner.tsx";
import { pageItems } from "./Pagination.tsx";
import { Radios } from "./Radios.tsx";
import { SkipLink } from "./SkipLink.tsx";
import { Tabs } from "./Tabs.tsx";
import { TextInput } from "./TextInput.tsx";

describe("a button", () => {
  test("ignores a second activation within one second, and takes one after it", () => {
    const submit = vi.fn((event: React.FormEvent) => event.preventDefault());
    render(
      <form onSubmit={submit}>
        <Button>Submit</Button>
      </form>,
    );
    const pressAt = (timeStamp: number) => {
      const click = new MouseEvent("click", { bubbles: true, cancelable: true });
      Object.defineProperty(click, "timeStamp", { value: timeStamp });
      fireEvent(screen.getByRole("button"), click);
    };
    pressAt(10_000);
    pressAt(10_900);
    expect(submit).toHaveBeenCalledTimes(1);
    pressAt(11_001);
    expect(submit).toHaveBeenCalledTimes(2);
  });
});

describe("an error summary", () => {
  test("takes the focus, and leads to the control", async () => {
    render(
      <>
        <ErrorSummary errors={[{ message: "Enter a name", href: "#name" }]} />
        <TextInput name="name" label={{ text: "Name" }} error="Enter a name" />
      </>,
    );
    expect(document.activeElement?.className).toBe("govuk-error-summary");
    expect(document.body).toHaveFormErrors({ name: "Enter a name" });
    await userEvent.click(screen.getByRole("link", { name: "Enter a name" }));
    expect(document.activeElement).toBe(screen.getByRole("textbox"));
  });

  test("takes the focus again when the next attempt is wrong as well", () => {
    const { rerender } = render(<ErrorSummary errors={[{ message: "One" }]} />);
    (document.activeElement as HTMLElement).blur();
    rerender(<ErrorSummary errors={[{ message: "Two" }]} />);
    expect(document.activeElement?.textContent).toContain("Two");
  });
});

describe("choices", () => {
  const items = [
    { value: "email", text: "Email", conditional: <p>Your address</p> },
    { value: "none", text: "Not at all" },
  ];

  test("a radio's further question shows while it is chosen, and says so", async () => {
    render(<Radios name="contact" items={items} legend={{ text: "How?" }} />);
    const email = screen.getByRole("radio", { name: "Email" });
    const further = () => document.getElementById("conditional-contact")?.className;
    expect(further()).toContain("govuk-radios__conditional--hidden");
    await userEvent.click(email);
    expect(further()).not.toContain("hidden");
    expect(email.getAttribute("aria-expanded")).toBe("true");
    await userEvent.click(screen.getByRole("radio", { name: "Not at all" }));
    expect(email.getAttribute("aria-expanded")).toBe("false");
  });

  test("checkboxes tell everything that is ticked", async () => {
    const changed = vi.fn();
    render(<Checkboxes name="contact" items={items} defaultValues={["none"]} onChange={changed} />);
    await userEvent.click(screen.getByRole("checkbox", { name: "Email" }));
    expect(changed).toHaveBeenLastCalledWith(["none", "email"]);
    await userEvent.click(screen.getByRole("checkbox", { name: "Not at all" }));
    expect(changed).toHaveBeenLastCalledWith(["email"]);
  });
});

describe("finding one's way", () => {
  test("a success banner takes the focus, another one does not", () => {
    render(<NotificationBanner>Maintenance tonight</NotificationBanner>);
    expect(document.activeElement).toBe(document.body);
    render(<NotificationBanner success>Saved</NotificationBanner>);
    expect(document.activeElement?.textContent).toContain("Saved");
  });

  test("the skip link moves the focus to the content", async () => {
    render(
      <>
        <SkipLink />
        <main id="main-content">Content</main>
      </>,
    );
    await userEvent.click(screen.getByRole("link"));
    expect(document.activeElement?.id).toBe("main-content");
  });

  test("arrow keys move between tabs", async () => {
    render(
      <Tabs
        items={[
          { id: "one", label: "One", content: "First" },
          { id: "two", label: "Two", content: "Second" },
        ]}
      />,
    );
    await userEvent.click(screen.getByRole("tab", { name: "One" }));
    await userEvent.keyboard("{ArrowRight}");
    expect(screen.getByRole("tab", { name: "Two" }).getAttribute("aria-selected")).toBe("true");
    expect(document.activeElement?.textContent).toBe("Two");
  });
});

test.each([
  [1, 1, "1*"],
  [1, 3, "1* 2 3"],
  [5, 9, "1 … 4 5* 6 … 9"],
  [4, 9, "1 2 3 4* 5 … 9"],
  [20, 20, "1 … 19 20*"],
])("page %i of %i reads %s", (current, total, expected) => {
  const items = pageItems(current, total, (page) => `?page=${page}`);
  const read = items.map((item) => ("ellipsis" in item ? "…" : `${item.number}${item.current ? "*" : ""}`));
  expect(read.join(" ")).toBe(expected);
});
