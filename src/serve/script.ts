/**
 * The one script of the served pages, which do without it: it reads a page again when the plan's files have changed. It
 * waits while somebody is typing.
 */
export const SERVE_SCRIPT = `"use strict";
`;
