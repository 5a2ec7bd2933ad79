import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { fixturesOf, type Options } from "../../testing/fixtures/design-system.ts";
import { normalised } from "../../testing/fixtures/normalised.ts";
import { BackLink } from "./BackLink.tsx";
import { Breadcrumbs } from "./Breadcrumbs.tsx";
import { Button, ButtonLink, type ButtonVariant } from "./Button.tsx";
import { Checkboxes } from "./Checkboxes.tsx";
import { CookieBanner } from "./CookieBanner.tsx";
import type { ChoiceItem } from "./choice.ts";
import { DateInput } from "./DateInput.tsx";
import { Details } from "./Details.tsx";
import { ErrorMessage } from "./ErrorMessage.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { Fieldset } from "./Fieldset.tsx";
import { Header } from "./Header.tsx";
import { Hint } from "./Hint.tsx";
import { InsetText } from "./InsetText.tsx";
import { Label } from "./Label.tsx";
import { NotificationBanner } from "./NotificationBanner.tsx";
import { Pagination } from "./Pagination.tsx";
import { Panel } from "./Panel.tsx";
import { PhaseBanner } from "./PhaseBanner.tsx";
import { Radios } from "./Radios.tsx";
import { Select } from "./Select.tsx";
import { ServiceNavigation } from "./ServiceNavigation.tsx";
import { SkipLink } from "./SkipLink.tsx";
import { SummaryCard, SummaryList } from "./SummaryList.tsx";
import { Table } from "./Table.tsx";
import { Tag } from "./Tag.tsx";
import { Textarea } from "./Textarea.tsx";
import { TextInput } from "./TextInput.tsx";
import { WarningText } from "./WarningText.tsx";

interface Case {
  component: string;
  /** Options, at any depth, that our component can express. */
  supported: string[];
  /** How many fixtures at least must be compared: a rename in the design system must not empty the test. */
  atLeast: number;
  /** Undefined: this fixture shows something that the component leaves out on purpose. */
  render: (options: Options) => ReactElement | undefined;
}

const CONTROL = [
  "id",
  "name",
  "label",
  "text",
  "classes",
  "isPageHeading",
  "hint",
  "errorMessage",
  "formGroup",
  "value",
];
const CHOICES = [
  "name",
  "idPrefix",
  "items",
  "value",
  "text",
  "hint",
  "divider",
  "fieldset",
  "legend",
  "isPageHeading",
  "classes",
  "errorMessage",
  "disabled",
  "formGroup",
];

const label = (options: Options) => ({
  text: options.label?.text,
  className: options.label?.classes,
  isPageHeading: options.label?.isPageHeading,
});
const legend = ({ fieldset }: Options) =>
  fieldset?.legend && {
    text: fieldset.legend.text,
    className: fieldset.legend.classes,
    isPageHeading: fieldset.legend.isPageHeading,
  };
const choiceItems = (items: Options[]): ChoiceItem[] =>
  items.filter(Boolean).map((item) =>
    item.divider
      ? { divider: item.divider }
      : {
          value: String(item.value),
          text: item.text,
          id: item.id,
          hint: item.hint?.text,
          disabled: item.disabled,
        },
  );
/** A legend alone is a group; our groups cannot be described from outside, nor be classed. */
const isPlainGroup = ({ fieldset, items = [] }: Options) =>
  items.every(Boolean) && (!fieldset || (fieldset.legend && !fieldset.classes));
const summaryRows = (rows: Options[]) =>
  rows.filter(Boolean).map((row) => ({
    key: row.key.text,
    value: row.value.text,
    className: row.classes,
    actions: row.actions?.items?.map((action: Options) => ({ ...action, className: action.classes })),
  }));

/** The one kind of HTML that the fixtures of the phase banner hold: a sentence with a link in it. */
const withLink = (html: string) => {
  const [, before, href, text, after] =
    /^([^<]*)<a href="([^"]*)" class="govuk-link">([^<]*)<\/a>(.*)$/.exec(html) ?? [];
  return (
    <>
      {before}
      <a className="govuk-link" href={href}>
        {text}
      </a>
      {after}
    </>
  );
};

const CASES: Case[] = [
  {
    component: "back-link",
    supported: ["text", "href", "classes"],
    atLeast: 3,
    render: ({ text, href, classes }) => (
      <BackLink href={href || "#"} className={classes}>
        {text || undefined}
      </BackLink>
    ),
  },
  {
    component: "breadcrumbs",
    supported: ["items", "text", "href", "classes", "collapseOnMobile", "labelText"],
    atLeast: 4,
    render: ({ items, classes, collapseOnMobile, labelText }) => (
      <Breadcrumbs items={items} className={classes} collapseOnMobile={collapseOnMobile} label={labelText} />
    ),
  },
  {
    component: "button",
    supported: ["text", "href", "classes", "disabled", "isStartButton", "name", "value", "type", "id"],
    atLeast: 15,
    render: ({ text, href, classes, isStartButton, ...button }) => {
      const variant = (["secondary", "warning", "inverse"] as ButtonVariant[]).find(
        (each) => classes === `govuk-button--${each}`,
      );
      const look = { isStart: isStartButton, variant, className: variant ? undefined : classes };
      return href ? (
        <ButtonLink href={href} {...look}>
          {text}
        </ButtonLink>
      ) : (
        <Button {...button} {...look}>
          {text}
        </Button>
      );
    },
  },
  {
    component: "checkboxes",
    supported: [...CHOICES, "values"],
    atLeast: 12,
    render: (options) =>
      options.items?.some((item: Options) => item?.name) || !isPlainGroup(options) ? undefined : (
        <Checkboxes
          name={options.name}
          idPrefix={options.idPrefix}
          items={choiceItems(options.items ?? [])}
          legend={legend(options)}
          hint={options.hint?.text}
          error={options.errorMessage?.text}
          defaultValues={options.values}
          className={options.classes}
          formGroupClassName={options.formGroup?.classes}
        />
      ),
  },
  {
    component: "cookie-banner",
    supported: [
      "messages",
      "text",
      "headingText",
      "ariaLabel",
      "actions",
      "type",
      "name",
      "value",
      "href",
      "role",
    ],
    atLeast: 3,
    render: ({ messages, ariaLabel = "Cookie banner" }) => {
      const [message] = messages;
      if (messages.length !== 1 || !message.actions || !message.text) return undefined;
      return (
        <CookieBanner
          label={ariaLabel}
          heading={message.headingText}
          role={message.role}
          actions={message.actions.map(({ text, href, type, ...button }: Options) =>
            href && type !== "button" ? (
              <a key={text} className="govuk-link" href={href}>
                {text}
              </a>
            ) : href ? (
              <ButtonLink key={text} href={href}>
                {text}
              </ButtonLink>
            ) : (
              <Button key={text} type={type ?? "button"} {...button}>
                {text}
              </Button>
            ),
          )}
        >
          <p className="govuk-body">{message.text}</p>
        </CookieBanner>
      );
    },
  },
  {
    component: "date-input",
    supported: [
      "id",
      "namePrefix",
      "fieldset",
      "legend",
      "text",
      "hint",
      "errorMessage",
      "items",
      "name",
      "classes",
      "value",
      "isPageHeading",
    ],
    atLeast: 5,
    render: (options) => {
      if (options.classes || !isPlainGroup(options)) return undefined;
      const items: Options[] = options.items?.length
        ? options.items
        : [{ name: "day" }, { name: "month" }, { name: "year" }];
      if (items.some(({ id, classes = "" }) => id || classes.includes("app-"))) return undefined;
      return (
        <DateInput
          id={options.id}
          namePrefix={options.namePrefix}
          legend={legend(options)}
          hint={options.hint?.text}
          error={options.errorMessage?.text}
          parts={items.map(({ name, value, classes = "" }) => ({
            name,
            label: name[0].toUpperCase() + name.slice(1),
            width: name.endsWith("year") ? 4 : 2,
            defaultValue: value,
            hasError: classes.includes("govuk-input--error"),
          }))}
        />
      );
    },
  },
  {
    component: "details",
    supported: ["summaryText", "text", "id", "open", "classes"],
    atLeast: 4,
    render: ({ summaryText, text, id, open, classes }) => (
      <Details summary={summaryText} id={id} open={open} className={classes}>
        {text}
      </Details>
    ),
  },
  {
    component: "error-message",
    supported: ["text", "id", "classes", "visuallyHiddenText"],
    atLeast: 3,
    render: ({ text, id, classes, visuallyHiddenText }) => (
      <ErrorMessage id={id} className={classes} visuallyHiddenText={visuallyHiddenText}>
        {text}
      </ErrorMessage>
    ),
  },
  {
    component: "error-summary",
    supported: ["titleText", "descriptionText", "errorList", "text", "href", "classes"],
    atLeast: 5,
    render: ({ titleText, descriptionText, errorList = [], classes }) => (
      <ErrorSummary
        title={titleText}
        description={descriptionText}
        errors={errorList.map(({ text, href }: Options) => ({ message: text, href }))}
        className={classes}
      />
    ),
  },
  {
    component: "fieldset",
    supported: ["legend", "text", "isPageHeading", "classes", "role", "describedBy"],
    atLeast: 5,
    render: ({ legend: given, classes, role, describedBy }) => (
      <Fieldset
        legend={given && { text: given.text, className: given.classes, isPageHeading: given.isPageHeading }}
        className={classes}
        role={role}
        describedBy={describedBy}
      />
    ),
  },
  {
    component: "generic-header",
    supported: ["logoText", "url", "classes"],
    atLeast: 1,
    render: ({ logoText, url, classes }) =>
      logoText && <Header serviceName={logoText} href={url || undefined} className={classes} />,
  },
  {
    component: "hint",
    supported: ["text", "id", "classes"],
    atLeast: 2,
    render: ({ text, id, classes }) => (
      <Hint id={id} className={classes}>
        {text}
      </Hint>
    ),
  },
  {
    component: "input",
    supported: [...CONTROL, "prefix", "suffix", "type", "autocomplete", "pattern", "inputmode", "disabled"],
    atLeast: 20,
    render: (options) =>
      options.prefix?.classes || options.suffix?.classes ? undefined : (
        <TextInput
          id={options.id}
          name={options.name}
          type={options.type || undefined}
          label={label(options)}
          hint={options.hint?.text}
          error={options.errorMessage?.text}
          defaultValue={options.value}
          className={options.classes}
          formGroupClassName={options.formGroup?.classes}
          prefix={options.prefix?.text}
          suffix={options.suffix?.text}
          autoComplete={options.autocomplete}
          pattern={options.pattern}
          inputMode={options.inputmode}
          disabled={options.disabled}
        />
      ),
  },
  {
    component: "inset-text",
    supported: ["text", "id", "classes"],
    atLeast: 2,
    render: ({ text, id, classes }) => (
      <InsetText id={id} className={classes}>
        {text}
      </InsetText>
    ),
  },
  {
    component: "label",
    supported: ["text", "for", "classes", "isPageHeading"],
    atLeast: 4,
    render: ({ text, for: htmlFor, classes, isPageHeading }) =>
      text && <Label text={text} htmlFor={htmlFor} className={classes} isPageHeading={isPageHeading} />,
  },
  {
    component: "notification-banner",
    supported: ["text", "titleText", "titleId", "titleHeadingLevel", "type", "role", "classes"],
    atLeast: 5,
    render: ({ text, titleText, titleId, titleHeadingLevel, type, role, classes }) => (
      <NotificationBanner
        success={type === "success"}
        title={titleText}
        titleId={titleId ?? "govuk-notification-banner-title"}
        titleHeadingLevel={titleHeadingLevel ? (Number(titleHeadingLevel) as 2) : undefined}
        role={role}
        className={classes}
      >
        {(text ?? "").replace(/\s+/g, " ")}
      </NotificationBanner>
    ),
  },
  {
    component: "pagination",
    supported: [
      "previous",
      "next",
      "items",
      "number",
      "href",
      "current",
      "ellipsis",
      "labelText",
      "landmarkLabel",
      "classes",
      "text",
    ],
    atLeast: 6,
    render: ({ previous, next, items, landmarkLabel, classes }) =>
      items?.some((item: Options) => !item?.number && !item?.ellipsis) ? undefined : (
        <Pagination
          previous={previous}
          next={next}
          items={items}
          landmarkLabel={landmarkLabel}
          className={classes}
        />
      ),
  },
  {
    component: "panel",
    supported: ["titleText", "text", "headingLevel", "classes"],
    atLeast: 2,
    render: ({ titleText, text, headingLevel, classes = "" }) =>
      classes.includes("interruption") ? undefined : (
        <Panel title={titleText} headingLevel={headingLevel} className={classes}>
          {text}
        </Panel>
      ),
  },
  {
    component: "phase-banner",
    supported: ["text", "html", "tag", "classes"],
    atLeast: 1,
    render: ({ text, html, tag, classes }) =>
      !tag?.text || tag.classes ? undefined : (
        <PhaseBanner phase={tag.text} className={classes}>
          {text ?? withLink(html)}
        </PhaseBanner>
      ),
  },
  {
    component: "radios",
    supported: CHOICES,
    atLeast: 15,
    render: (options) =>
      !isPlainGroup(options) ? undefined : (
        <Radios
          name={options.name}
          idPrefix={options.idPrefix}
          items={choiceItems(options.items ?? [])}
          legend={legend(options)}
          hint={options.hint?.text}
          error={options.errorMessage?.text}
          defaultValue={options.value}
          className={options.classes}
          formGroupClassName={options.formGroup?.classes}
        />
      ),
  },
  {
    component: "select",
    supported: [...CONTROL, "items", "disabled"],
    atLeast: 6,
    render: (options) => (
      <Select
        id={options.id}
        name={options.name}
        label={label(options)}
        hint={options.hint?.text}
        error={options.errorMessage?.text}
        items={(options.items ?? [])
          .filter(Boolean)
          .map((item: Options) => ({ ...item, value: item.value?.toString() }))}
        defaultValue={options.value}
        className={options.classes}
        formGroupClassName={options.formGroup?.classes}
        disabled={options.disabled}
      />
    ),
  },
  {
    component: "service-navigation",
    supported: [
      "serviceName",
      "serviceUrl",
      "navigation",
      "text",
      "href",
      "active",
      "current",
      "navigationId",
      "navigationLabel",
      "menuButtonText",
      "classes",
    ],
    atLeast: 6,
    render: ({ navigation = [], ...options }) =>
      navigation.some((item: Options) => !item?.href) ? undefined : (
        <ServiceNavigation
          serviceName={options.serviceName}
          serviceHref={options.serviceUrl}
          items={navigation}
          navigationId={options.navigationId}
          navigationLabel={options.navigationLabel}
          menuButtonText={options.menuButtonText}
          className={options.classes}
        />
      ),
  },
  {
    component: "skip-link",
    supported: ["text", "href"],
    atLeast: 2,
    render: ({ text, href = "#content" }) => <SkipLink text={text} href={href} />,
  },
  {
    component: "summary-list",
    supported: [
      "rows",
      "key",
      "value",
      "text",
      "classes",
      "actions",
      "items",
      "href",
      "visuallyHiddenText",
      "card",
      "title",
      "headingLevel",
    ],
    atLeast: 8,
    render: ({ rows = [], classes, card }) => {
      const hasInnerClasses = rows.some(
        (row: Options) => row && (row.key?.classes || row.value?.classes || row.actions?.classes),
      );
      if (hasInnerClasses || card?.actions?.classes || card?.title?.classes) return undefined;
      if (!card) return <SummaryList rows={summaryRows(rows)} className={classes} />;
      return card.title ? (
        <SummaryCard
          title={card.title.text}
          headingLevel={card.title.headingLevel}
          actions={card.actions?.items}
          rows={summaryRows(rows)}
          className={card.classes}
          listClassName={classes}
        />
      ) : undefined;
    },
  },
  {
    component: "table",
    supported: [
      "caption",
      "captionClasses",
      "head",
      "rows",
      "text",
      "format",
      "firstCellIsHeader",
      "classes",
    ],
    atLeast: 5,
    render: ({ caption, captionClasses, head, rows = [], firstCellIsHeader, classes }) => (
      <Table
        caption={caption}
        captionClassName={captionClasses}
        head={head?.map((cell: Options) => ({
          text: cell.text,
          numeric: cell.format === "numeric",
          className: cell.classes,
        }))}
        rows={rows.filter(Boolean).map((cells: Options[], index: number) => ({
          id: String(index),
          cells: cells.map((cell) => ({
            content: cell.text,
            numeric: cell.format === "numeric",
            className: cell.classes,
          })),
        }))}
        firstCellIsHeader={firstCellIsHeader}
        className={classes}
      />
    ),
  },
  {
    component: "tag",
    supported: ["text", "classes"],
    atLeast: 8,
    render: ({ text, classes }) => <Tag className={classes}>{text}</Tag>,
  },
  {
    component: "textarea",
    supported: [...CONTROL, "rows", "disabled", "autocomplete"],
    atLeast: 8,
    render: (options) => (
      <Textarea
        id={options.id}
        name={options.name}
        label={label(options)}
        hint={options.hint?.text}
        error={options.errorMessage?.text}
        defaultValue={options.value}
        rows={options.rows}
        className={options.classes}
        formGroupClassName={options.formGroup?.classes}
        disabled={options.disabled}
        autoComplete={options.autocomplete}
      />
    ),
  },
  {
    component: "warning-text",
    supported: ["text", "iconFallbackText", "classes"],
    atLeast: 2,
    render: ({ text, iconFallbackText, classes }) => (
      <WarningText iconFallbackText={iconFallbackText} className={classes}>
        {text}
      </WarningText>
    ),
  },
];

describe.each(CASES)("$component", ({ component, supported, atLeast, render }) => {
  const shown = fixturesOf(component, supported).flatMap(({ name, options, html }) => {
    const element = render(options);
    return element ? [{ name, element, html }] : [];
  });

  test("is compared with enough of the design system's fixtures", () => {
    expect(shown.length).toBeGreaterThanOrEqual(atLeast);
  });

  test.each(shown)("has the design system's markup: $name", ({ element, html }) => {
    expect(normalised(renderToStaticMarkup(element))).toBe(normalised(html));
  });
});
