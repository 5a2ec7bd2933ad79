/** Shown while a page takes noticeably long to arrive. */
export function Loading({ text = "Loading…" }: { text?: string }) {
  return (
    <div className="govuk-width-container">
      <main className="govuk-main-wrapper" id="main-content" aria-busy="true">
        <p className="govuk-body npq-loading" role="status">
          {text}
        </p>
      </main>
    </div>
  );
}
