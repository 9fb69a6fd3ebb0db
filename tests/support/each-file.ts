import { afterAll } from "vitest";
import { clearUp } from "./afterwards.ts";

// Run anew for each test file, though the modules that it imports are not.
afterAll(clearUp);
