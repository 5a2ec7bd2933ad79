import type { AnyVariables, Client, CombinedError, OperationResult, TypedDocumentNode } from "@urql/core";

/** The API cannot be reached, or says that it is out of order. */
export class ServiceUnavailableError extends Error {
  override name = "ServiceUnavailableError";
}

/** The session has ended, or never was. */
export class SignInNeededError extends Error {
  override name = "SignInNeededError";
}

/** The viewer may not see this. */
export class NotAllowedError extends Error {
  override name = "NotAllowedError";
}

/** The API refused the request itself, or failed at it: a defect, not something that a person can mend. */
export class RequestFailedError extends Error {
  override name = "RequestFailedError";
}

/** Reads, always from the server. @throws one of the errors above */
export async function ask<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return answered(await client.query(document, variables, { requestPolicy: "network-only" }).toPromise());
}

/** Changes something. Refusals are data; @throws one of the errors above for anything else. */
export async function tell<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return answered(await client.mutation(document, variables).toPromise());
}

function answered<Data, Variables extends AnyVariables>(result: OperationResult<Data, Variables>): Data {
  if (result.error) throw namedError(result.error);
  if (result.data === undefined) throw new RequestFailedError("The answer held no data.");
  return result.data;
}

function namedError(error: CombinedError): Error {
  const codes = error.graphQLErrors.map((each) => each.extensions.code);
  const status = (error.response as Response | undefined)?.status;
  if (codes.some((code) => code === "SIGN_IN_NEEDED" || code === "UNAUTHENTICATED") || status === 401) {
    return new SignInNeededError(error.message, { cause: error });
  }
  if (codes.includes("FORBIDDEN") || status === 403)
    return new NotAllowedError(error.message, { cause: error });
  const isDown =
    codes.includes("SERVICE_UNAVAILABLE") || (status !== undefined && status >= 502 && status <= 504);
  if (isDown || (error.networkError && status === undefined)) {
    return new ServiceUnavailableError(error.message, { cause: error });
  }
  return new RequestFailedError(error.message, { cause: error });
}
