import type { Server } from "node:http";

export interface ServeOptions {
  /** The built files. */
  directory: string;
  port: number;
  /** Where the API listens. */
  apiUrl: string;
  /** Path prefixes for the API, e.g. `/graphql`. */
  proxied: string[];
  /** The address that people type; https turns on strict transport security. */
  publicUrl: string;
  /** Origins besides our own that a form may lead to, e.g. the sign-in provider. */
  formTargets?: string[];
  host?: string;
}

/** The production server of a front end; resolves once it listens. */
export function serve(options: ServeOptions): Promise<Server>;
