import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Announcer } from "./Announcer.tsx";
import { arriveOnPage } from "./arrival.ts";
import { followInternalLinks } from "./internal-links.ts";
import { pageTitle } from "./title.ts";

describe("links inside the page", () => {
  const navigate = vi.fn();
  let stop = () => {};
  beforeEach(() => {
    navigate.mockClear();
    stop = followInternalLinks(navigate);
  });
  afterEach(() => stop());

  const follow = (href: string, init: MouseEventInit = {}, attributes: Record<string, string> = {}) => {
    render(
      <a href={href} {...attributes}>
        go
      </a>,
    );
    const link = screen.getByText("go");
    // jsdom cannot leave the page, and says so loudly.
    const stay = (event: Event) => event.preventDefault();
    window.addEventListener("click", stay, { once: true });
    fireEvent.click(link, init);
    window.removeEventListener("click", stay);
  };

  test("lead there without loading a page", () => {
    follow("/registration/work-setting?a=1#main");
    expect(navigate).toHaveBeenCalledWith("/registration/work-setting?a=1#main");
  });

  test.each([
    ["to another site", "https://www.gov.uk/", {}, {}],
    ["that the API answers", "/users/auth/teacher_auth", {}, {}],
    ["within the page", "#main-content", {}, {}],
    ["opened in a new tab", "/account", { ctrlKey: true }, {}],
    ["with a target", "/account", {}, { target: "_blank" }],
    ["to an e-mail address", "mailto:support@demo.example", {}, {}],
  ])("%s are left to the browser", (_, href, init, attributes) => {
    follow(href, init, attributes);
    expect(navigate).not.toHaveBeenCalled();
  });
});

describe("arriving on a page", () => {
  test("says its name and focuses its heading", async () => {
    document.title = "Cookies - Service";
    render(
      <>
        <Announcer />
        <main>
          <h1>Cookies</h1>
        </main>
      </>,
    );
    arriveOnPage();
    expect(document.activeElement).toBe(screen.getByRole("heading"));
    expect(await screen.findByText("Cookies - Service")).toBeDefined();
  });

  test("leaves the focus on an error summary", () => {
    render(
      <main>
        <div className="govuk-error-summary" tabIndex={-1} data-testid="summary" />
        <h1>Question</h1>
      </main>,
    );
    screen.getByTestId("summary").focus();
    arriveOnPage();
    expect(document.activeElement).toBe(screen.getByTestId("summary"));
  });
});

test("a title names the page, then the service, with errors first", () => {
  expect(pageTitle("Cookies", "Service", false)).toBe("Cookies - Service");
  expect(pageTitle("Cookies", "Service", true)).toBe("Error: Cookies - Service");
  expect(pageTitle("Service", "Service", false)).toBe("Service");
});
