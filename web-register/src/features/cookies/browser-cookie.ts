/** The value of a cookie that scripts may read. */
export function readCookie(name: string): string | undefined {
  const pair = document.cookie.split("; ").find((candidate) => candidate.startsWith(`${name}=`));
  return pair && decodeURIComponent(pair.slice(name.length + 1));
}

/** Sets a cookie for this site alone. */
export function writeCookie(name: string, value: string, lifeInSeconds: number) {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that people use here.
  document.cookie = `${name}=${encodeURIComponent(value)}; Max-Age=${lifeInSeconds}; Path=/; SameSite=Lax${secure}`;
}
