export interface FooterLink {
  text: string;
  href: string;
}

/** Links alone: this service shows neither crown nor crest. The page puts it into its `footer`. */
export function Footer({ links, title = "Support links" }: { links: FooterLink[]; title?: string }) {
  return (
    <div className="govuk-footer">
      <div className="govuk-width-container">
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
            <h2 className="govuk-visually-hidden">{title}</h2>
            <ul className="govuk-footer__inline-list">
              {links.map(({ text, href }) => (
                <li key={href} className="govuk-footer__inline-list-item">
                  <a className="govuk-footer__link" href={href}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      </div>
    </div>
  );
}
