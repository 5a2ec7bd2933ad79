/** Stands where an answer will be; read out to those who cannot see that something is missing. */
export function Loading() {
  return (
    <p className="govuk-body npq-loading" role="status">
      Loading
    </p>
  );
}
